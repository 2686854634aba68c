/** Hands a written file to the person: shown in its folder, or as a download where the browser is the window. */
import type { WrittenFile } from '../../main/api/schema.ts';
import { host, hostKind } from '../api/client.ts';

/** `first`: right after it was written. Electron shows the folder only when asked; the browser downloads at once. */
export async function deliver({ path }: WrittenFile, name: string, time: 'first' | 'again'): Promise<void> {
  if (hostKind === 'electron' && time === 'first') return;
  const { address } = await host.deliver({ file: path });
  if (address !== null) download(address, name);
}

/** The address answers once, with the file. */
export function download(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
