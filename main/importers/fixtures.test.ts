/** Runs every importer over `fixtures/CASE/source.*` and compares with `expected.json` beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import './pdf/fixtures/provide.ts';
import { importerFor } from './index.ts';
import type { Imported, ImporterInput } from './types.ts';

const FOLDER = new URL('./fixtures/', import.meta.url);

function inputOf(name: string, bytes: Uint8Array): ImporterInput {
  return {
    name,
    size: bytes.length,
    read: async (start, end) => bytes.subarray(start, end),
    async *stream() {
      yield bytes;
    },
    sibling: async () => null,
  };
}

/** An article as a person would note it down: metadata, then each block as "why or kind: text". */
function summary(article: Imported) {
  const { title, outlet, byline, published, language, direction, url, blocks, text } = article;
  const shown = (hidden: boolean) =>
    blocks
      .filter((block) => (block.hidden !== undefined) === hidden)
      .map((block) => `${block.hidden ?? block.kind}: ${text.slice(block.start, block.end)}`);
  return {
    title,
    outlet,
    byline,
    published,
    language: language.value,
    direction,
    url,
    visible: shown(false),
    hidden: shown(true),
  };
}

describe('importers', () => {
  test.each(readdirSync(FOLDER))('read %s as expected', async (name) => {
    const folder = new URL(`${name}/`, FOLDER);
    const source = readdirSync(folder).find((file) => file.startsWith('source.')) ?? '';
    const bytes = new Uint8Array(readFileSync(new URL(source, folder)));
    const importer = importerFor(bytes.subarray(0, 4096), source);
    const article = await importer?.read(inputOf(source, bytes), { today: '2026-01-15' });
    const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));
    expect(article && { importer: importer?.id, ...summary(article) }).toEqual(expected);
  });
});
