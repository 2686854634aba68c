/** Hands a written file to the person: shown in its folder, or as a download where the browser is the window. */
import type { WrittenFile } from '../../main/api/schema.ts';
import { host, hostKind } from '../api/client.ts';

/** `first`: right after it was written. Electron shows the folder only when asked; the browser downloads at once. */
export async function deliver({ path }: WrittenFile, name: string, time: 'first' | 'again'): Promise<void> {
  if (hostKind === 'electron' && time === 'first') return;
  const { address } = await host.deliver({ file: path });
  if (address !== null) download(address, name);
}

/** A text as a file, wherever the browser puts those. @param type MIME */
export function downloadText(text: string, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  download(address, name);
  // The download has begun by then; what is not let go stays in memory.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The address answers once, with the file. */
export function download(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
