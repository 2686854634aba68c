/** Files from outside as the archive's calls take them: real paths in Electron, uploads in the browser. */
import type { Uploaded, UploadRefused } from '../../main/api/bridge.ts';
import { bridge, host } from './client.ts';

/** A file with the way to it inside what was dropped or picked: its name, or `FOLDER/…/NAME`. */
export type OutsideFile = { file: File; way: string };

export type HandOver = {
  signal: AbortSignal;
  /** Called after each file. */
  report(done: number, total: number): void;
};

/** What was picked, as handles; empty if nothing. */
export async function pick(folders: boolean): Promise<string[] | OutsideFile[]> {
  return bridge ? host.pickFiles({ folders }) : pickInBrowser(folders);
}

/** What was dropped: paths at once, or files still to be handed over. To be called while the drop is handled. */
export function dropped(transfer: DataTransfer): Promise<string[] | OutsideFile[]> {
  const found = bridge;
  if (found) return Promise.resolve([...transfer.files].map((file) => found.pathOf(file)).filter(Boolean));
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  return filesIn(entries);
}

const AT_ONCE = 4;

/** Uploads files; their handles, each dropped folder once. Throws what the host says of the first one refused. */
export async function handOver(
  files: readonly OutsideFile[],
  { signal, report }: HandOver,
): Promise<string[]> {
  const into = crypto.randomUUID();
  const handles = new Set<string>();
  const waiting = [...files];
  let done = 0;
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      handles.add(await upload(next, into, signal));
      report(++done, files.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return [...handles];
}

async function upload({ file, way }: OutsideFile, into: string, signal: AbortSignal): Promise<string> {
  const address = `/upload?${new URLSearchParams({ into, name: way })}`;
  const reply = await fetch(address, { method: 'POST', body: file, signal });
  const said: Uploaded | UploadRefused = await reply.json();
  if ('handle' in said) return said.handle;
  throw Object.assign(new Error(said.message), { code: said.code });
}

async function filesIn(entries: readonly FileSystemEntry[]): Promise<OutsideFile[]> {
  const files: OutsideFile[] = [];
  for (const entry of entries) {
    if (isDirectory(entry)) files.push(...(await filesIn(await entriesOf(entry))));
    else
      files.push({
        file: await fileOf(entry as FileSystemFileEntry),
        way: entry.fullPath.replace(/^\//, ''),
      });
  }
  return files;
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

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function pickInBrowser(folders: boolean): Promise<OutsideFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.webkitdirectory = folders;
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () =>
      resolve([...(input.files ?? [])].map((file) => ({ file, way: file.webkitRelativePath || file.name }))),
    );
    input.click();
  });
}
