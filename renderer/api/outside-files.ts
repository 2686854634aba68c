/** Files from outside as the archive's calls take them: real paths in Electron, uploads in the browser. */
import type { Uploaded, UploadRefused } from '../../main/api/bridge.ts';
import { bridge, host } from './client.ts';

/** A file with the way to it inside what was dropped or picked: its name, or `FOLDER/…/NAME`. */
export type OutsideFile = { way: string; open(): Promise<File> };

export type Progress = {
  signal: AbortSignal;
  /** Called after each file; `total` is null while they are still being found. */
  report(done: number, total: number | null): void;
};

/** What was picked, as handles; empty if nothing. */
export async function pick(folders: boolean): Promise<string[] | OutsideFile[]> {
  return bridge ? host.pickFiles({ folders }) : pickInBrowser(folders);
}

/** What was dropped: paths, or entries that {@link filesIn} looks through. To be called while the drop is handled. */
export function dropped(transfer: DataTransfer): string[] | FileSystemEntry[] {
  const found = bridge;
  if (found) return [...transfer.files].map((file) => found.pathOf(file)).filter(Boolean);
  return [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
}

/** All files below some entries. Throws when it is cancelled; a folder that cannot be read counts as a file. */
export async function filesIn(
  entries: readonly FileSystemEntry[],
  { signal, report }: Progress,
): Promise<OutsideFile[]> {
  const files: OutsideFile[] = [];
  const visit = async (entry: FileSystemEntry): Promise<void> => {
    signal.throwIfAborted();
    const inside = isDirectory(entry) ? await entriesOf(entry).catch(() => null) : null;
    for (const one of inside ?? []) await visit(one);
    if (inside) return;
    files.push({ way: entry.fullPath.replace(/^\//, ''), open: () => fileOf(entry) });
    report(files.length, null);
  };
  for (const entry of entries) await visit(entry);
  return files;
}

const AT_ONCE = 4;

export type HandedOver = {
  /** Each dropped folder once. A file that could not be read has one too, so that the ledger lists it. */
  handles: string[];
  /** What the host refused of single files, and why. */
  refused: { way: string; sentence: string }[];
};

/** Uploads files. Throws when it is cancelled, when the disk is full, and when the host is gone. */
export async function handOver(
  files: readonly OutsideFile[],
  { signal, report }: Progress,
): Promise<HandedOver> {
  const into = crypto.randomUUID();
  const handles = new Set<string>();
  const refused: HandedOver['refused'] = [];
  // One iterator for all: each takes the next file.
  const waiting = files.values();
  let done = 0;
  const work = async () => {
    for (const file of waiting) {
      const said = await upload(file, into, signal);
      if ('handle' in said) handles.add(said.handle);
      else refused.push({ way: file.way, sentence: said.message });
      report(++done, files.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { handles: [...handles], refused };
}

async function upload(
  { way, open }: OutsideFile,
  into: string,
  signal: AbortSignal,
): Promise<Pick<Uploaded, 'handle'> | UploadRefused> {
  const address = `/upload?${new URLSearchParams({ into, name: way })}`;
  try {
    const reply = await fetch(address, { method: 'POST', body: await open(), signal });
    const said: Uploaded | UploadRefused = await reply.json();
    if (!('handle' in said) && said.code === 'disk-full')
      throw Object.assign(new Error(said.message), { code: said.code });
    return said;
  } catch (error) {
    if (signal.aborted || (await isReadable(open))) throw error;
    return { handle: `session:in/${into}/${way}` };
  }
}

/** If it is, a failed upload was not for the file's own sake. */
async function isReadable(open: OutsideFile['open']): Promise<boolean> {
  try {
    await (await open()).slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** The browser hands a folder's entries over in parts, an empty one at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/** Rejects for a folder, too. */
function fileOf(entry: FileSystemEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    if (isDirectory(entry)) reject(new Error(entry.fullPath));
    else (entry as FileSystemFileEntry).file(resolve, reject);
  });
}

function pickInBrowser(folders: boolean): Promise<OutsideFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.webkitdirectory = folders;
  const picked = () =>
    [...(input.files ?? [])].map((file) => ({
      way: file.webkitRelativePath || file.name,
      open: async () => file,
    }));
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () => resolve(picked()));
    input.click();
  });
}
