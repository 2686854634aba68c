/** A ZIP file's table of contents and the bytes of its entries, over any place's bytes. Knows nothing of articles. */
import {
  type Entry,
  ERR_AMBIGUOUS_ARCHIVE,
  ERR_EOCDR_NOT_FOUND,
  ERR_INVALID_CRC32,
  ERR_OVERLAPPING_ENTRY,
  ERR_SPLIT_ZIP_FILE,
  ERR_UNSUPPORTED_COMPRESSION,
  type FileEntry,
  Reader,
  ZipReader,
} from '@zip.js/zip.js';
import { decode } from './charset.ts';
import { number } from './parts.ts';
import { type ContainerContext, ImportError, type ImporterInput } from './types.ts';

type Bytes = Pick<ImporterInput, 'read' | 'size'>;

export type ZipEntry = {
  /** As the ZIP says it, with "/" between folders. Not to be trusted. */
  path: string;
  isLink: boolean;
  isEncrypted: boolean;
  /** Bytes, as the ZIP says. */
  size: number;
  packed: number;
  /** Throws {@link ImportError} if what comes out is not what was put in. */
  stream(): AsyncGenerator<Uint8Array>;
};

/** Each costs memory for as long as the ZIP is open. */
const MOST_ENTRIES = 200_000;

class BytesReader extends Reader<Bytes> {
  readonly bytes: Bytes;
  constructor(bytes: Bytes) {
    super(bytes);
    this.bytes = bytes;
    this.size = bytes.size;
  }
  override readUint8Array(index: number, length: number): Promise<Uint8Array> {
    return this.bytes.read(index, Math.min(index + length, this.size));
  }
}

const OPTIONS = {
  useWebWorkers: false,
  checkSignature: true,
  checkOverlappingEntry: true,
  filenameValidation: 'tolerant',
} as const;

/** The files of a ZIP in the order of its table of contents; folders are left out. Throws {@link ImportError}. */
export async function zipEntries(bytes: Bytes, context: ContainerContext): Promise<ZipEntry[]> {
  const files: FileEntry[] = [];
  try {
    for await (const entry of new ZipReader(new BytesReader(bytes), OPTIONS).getEntriesGenerator()) {
      if (isFile(entry)) files.push(entry);
      if (files.length > MOST_ENTRIES) throw tooMany();
    }
  } catch (error) {
    throw inWords(error);
  }
  const names = namesOf(files);
  return files.map((entry, at) => ({
    path: names[at] ?? entry.filename,
    isLink: entry.symlink || (entry.unixMode !== undefined && (entry.unixMode & 0o170000) === 0o120000),
    isEncrypted: entry.encrypted,
    size: entry.uncompressedSize,
    packed: entry.compressedSize,
    stream: () => dataOf(entry, context),
  }));
}

const isFile = (entry: Entry): entry is FileEntry => !entry.directory;

/**
 * ZIP knows two charsets, and old programs used a third: a name that is not marked as UTF-8 is read as UTF-8 if it is
 * that, else as whatever all such names together look like, if that is no Latin script; else as code page 437.
 */
function namesOf(files: readonly FileEntry[]): string[] {
  const isOther = ({ filenameUTF8, rawFilename }: FileEntry) =>
    !filenameUTF8 && rawFilename.some((byte) => byte > 127);
  const others = files.filter(isOther);
  const read = otherNames(others.map(({ rawFilename }) => rawFilename));
  const byEntry = new Map(others.map((entry, at) => [entry, read?.[at]]));
  return files.map((entry) => (byEntry.get(entry) ?? entry.filename).replaceAll('\\', '/'));
}

function otherNames(raw: readonly Uint8Array[]): string[] | null {
  if (raw.length === 0 || raw.some((name) => name.includes(10))) return null;
  const joined = Buffer.concat(raw.flatMap((name) => [name, Buffer.from('\n')]));
  let text: string;
  try {
    text = decode(joined, '');
  } catch {
    return null;
  }
  const isUtf8 = Buffer.from(text).equals(joined);
  return isUtf8 ||
    /[\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Greek}\p{Script=Han}]{2}/u.test(text)
    ? text.split('\n')
    : null;
}

async function* dataOf(entry: FileEntry, { unpacked }: ContainerContext): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const done = entry.getData(writable, OPTIONS).then(
    () => null,
    (error: unknown) => error ?? new Error('nothing'),
  );
  let packed = entry.compressedSize;
  let failure: unknown = null;
  try {
    for await (const bytes of readable as unknown as AsyncIterable<Uint8Array>) {
      unpacked(packed, bytes.length);
      packed = 0;
      yield bytes;
    }
  } catch (error) {
    failure = error;
  }
  const reason = (await done) ?? failure;
  if (failure instanceof ImportError) throw failure;
  if (reason) throw inWords(reason);
}

const SENTENCES: Record<string, ImportError> = {
  [ERR_EOCDR_NOT_FOUND]: new ImportError(
    'malformed',
    'The ZIP file ends too early: its table of contents, which stands at its end, is missing. Copy or download it again.',
  ),
  [ERR_SPLIT_ZIP_FILE]: new ImportError(
    'malformed',
    'This is one part of a ZIP file that was split. Join its parts first.',
  ),
  [ERR_AMBIGUOUS_ARCHIVE]: new ImportError(
    'malformed',
    'This ZIP file has two tables of contents, so that programs disagree on what is in it. Nothing of it was read.',
  ),
  [ERR_INVALID_CRC32]: new ImportError(
    'malformed',
    'Its bytes in the ZIP are damaged: the checksum does not hold.',
  ),
  [ERR_OVERLAPPING_ENTRY]: new ImportError(
    'bomb',
    'It shares its bytes with another file of the ZIP, as files do that are made to fill a disk. It was not read.',
  ),
  [ERR_UNSUPPORTED_COMPRESSION]: new ImportError(
    'malformed',
    'It is packed in a way that Daftar does not know. Unpack the ZIP and import the file itself.',
  ),
};

function inWords(error: unknown): ImportError {
  if (error instanceof ImportError) return error;
  const { message = '', name } = error as Error;
  if (name === 'ImportError') return new ImportError('unreadable', message);
  return SENTENCES[message] ?? new ImportError('malformed', `The ZIP file is damaged here (${message}).`);
}

const tooMany = () =>
  new ImportError(
    'too-many',
    `This ZIP holds more than ${number(MOST_ENTRIES)} files. Unpack it and import the folder.`,
  );
