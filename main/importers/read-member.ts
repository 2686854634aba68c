/** Reads one file with what its container knows of it: the address it was captured from, and when. */
import { visibleText } from '../text/blocks.ts';
import { countWords } from '../text/fold.ts';
import { bands, shingles } from '../text/near-duplicates.ts';
import { importerFor } from './index.ts';
import { record } from './record.ts';
import {
  ImportError,
  type Imported,
  type Importer,
  type ImporterContext,
  type ImporterInput,
} from './types.ts';

/** `words` and `bands` (see `near-duplicates.ts`) are those of the text that is shown. */
export type Read = {
  importer: string;
  version: number;
  imported: Imported;
  words: number;
  bands: number[];
  /** Further articles of the same file. */
  more?: Pick<Read, 'imported' | 'words' | 'bands'>[];
};

/** How many bytes an importer may look at to say whether a file is its own. */
const HEAD = 4096;

/** Endings of formats that are told by their content: a file with one that none of them takes is broken. */
const KNOWN_BY_CONTENT = /\.(pdf|docx|epub|mht|mhtml|zip|wacz|warc|gz)$/i;

/** Throws {@link ImportError}. */
export async function readMember(input: ImporterInput, context: ImporterContext): Promise<Read> {
  const importer = await importerOf(input, context);
  const { more = [], ...imported } = await importer.read(input, { ...context, today: lastDay(context) });
  const { id, version } = importer;
  return { importer: id, version, ...measured(withAddress(imported, context)), more: more.map(measured) };
}

/** What is counted of a text once and for all: here, where there is more than one thread for it. */
export function measured(imported: Imported): Pick<Read, 'imported' | 'words' | 'bands'> {
  const shown = visibleText(imported.text, imported.blocks);
  return { imported, words: countWords(shown), bands: bands(shingles(shown)) };
}

async function importerOf(input: ImporterInput, { member }: ImporterContext): Promise<Importer> {
  if (member?.fields) return record;
  const importer = importerFor(await input.read(0, Math.min(input.size, HEAD)), input.name);
  if (importer) return importer;
  const kind = KNOWN_BY_CONTENT.exec(input.name)?.[1]?.toUpperCase();
  if (!kind) throw new ImportError('no-importer', 'Daftar cannot read this kind of file.');
  throw new ImportError('malformed', `“${input.name}” does not hold what a ${kind} file holds.`);
}

/** Nothing is published after it was captured. */
function lastDay({ today, member }: ImporterContext): string {
  const captured = /^\d{4}-\d{2}-\d{2}/.exec(member?.capturedAt ?? '')?.[0];
  return captured && captured < today ? captured : today;
}

/** Where a page was captured is its address, unless it states one itself. */
function withAddress(imported: Imported, { member }: ImporterContext): Imported {
  const isAddress = /^https?:/.test(member?.url ?? '');
  return imported.url || !member?.url || !isAddress
    ? imported
    : { ...imported, url: { value: member.url, evidence: 'capture' } };
}
