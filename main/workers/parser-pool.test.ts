import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  type ContainerWalk,
  createParserPool,
  type ParserFile,
  type ParserLimits,
  SMALL_FILE,
} from './parser-pool.ts';

const CONTEXT = { today: '2026-01-02' };
const BODY = 'The ferry at the lower landing stood still on Monday, its owner said.\n';
const REPORT = `Ferry stops for a day\n\n${BODY}`;

function file(text: string, name = 'a.txt'): ParserFile {
  const bytes = new TextEncoder().encode(text);
  return {
    name,
    size: bytes.length,
    read: async (_, start, end) => bytes.slice(start, end),
    sibling: async () => null,
  };
}

function pool(size: number, limits?: ParserLimits) {
  const made = createParserPool(size, limits);
  onTestFinished(() => made.close());
  return made;
}

describe('the parser pool', () => {
  it('reads a file with the importer that fits, and says which', async () => {
    const { importer, imported } = await pool(1).parse(file(REPORT), CONTEXT);
    expect(importer).toBe('text');
    expect(imported.title.value).toBe('Ferry stops for a day');
  });

  it('has at most as many threads as it may, and serves everyone in the end', async () => {
    const shared = pool(2);
    const all = Array.from({ length: 9 }, (_, n) =>
      shared.parse(file(`Ferry ${n} stops for a day\n\n${BODY}`), CONTEXT),
    );
    const titles = (await Promise.all(all)).map(({ imported }) => imported.title.value);
    expect(titles).toEqual(Array.from({ length: 9 }, (_, n) => `Ferry ${n} stops for a day`));
  });

  it('does not take the start of its threads for time that the first file needs', async () => {
    const began = performance.now();
    const first = pool(1);
    await first.parse(file(REPORT), CONTEXT);
    const time = (performance.now() - began) / 2;
    const { importer } = await pool(1, { time, page: 0, memory: 1024 }).parse(file(REPORT), CONTEXT);
    expect(importer).toBe('text');
  });

  it('gives one file up that takes too long, and goes on with the next', async () => {
    const slow = pool(1, { time: 2000, page: 0, memory: 1024 });
    const endless = { ...file(REPORT), size: SMALL_FILE + 1, read: () => new Promise<Uint8Array>(() => {}) };
    await expect(slow.parse(endless, CONTEXT)).rejects.toMatchObject({ code: 'too-slow' });
    expect((await slow.parse(file(REPORT), CONTEXT)).importer).toBe('text');
  });

  it('works on small files in turn, each with its own neighbours; what stood behind a bad one is read', async () => {
    const slow = pool(1, { time: 2000, page: 0, memory: 1024 });
    const page = (n: number): ParserFile => ({
      ...file(`<h1>Ferry ${n}</h1><p>${BODY.repeat(3)}</p><img src="a_files/${n}.png">`, 'a.html'),
      async sibling(name) {
        asked.push(`${n} ${name}`);
        return null;
      },
    });
    const asked: string[] = [];
    const stuck = { ...page(2), sibling: () => new Promise<null>(() => {}) };
    const outcomes = await Promise.allSettled(
      [page(1), stuck, page(3)].map((one) => slow.parse(one, CONTEXT)),
    );
    expect(outcomes.map((one) => (one.status === 'rejected' ? one.reason.code : one.value.importer))).toEqual(
      ['html', 'too-slow', 'html'],
    );
    expect(new Set(asked)).toEqual(new Set(['1 a_files/1.png', '3 a_files/3.png']));
  });

  it('gives a document time for its pages', async () => {
    const pages = await PDFDocument.create();
    for (let at = 0; at < 40; at++) pages.addPage().drawText(`The ferry stops on day ${at} of the year`);
    const bytes = await pages.save();
    const document = { ...file(''), name: 'a.pdf', size: bytes.length };
    const slowly = {
      ...document,
      read: async (_: string, start: number, end: number) => bytes.slice(start, end),
    };
    const hurried = pool(1, { time: 5, page: 1000, memory: 1024 });
    await expect(hurried.parse(slowly, CONTEXT)).rejects.toMatchObject({ code: 'too-slow' });
    const patient = pool(1, { time: 20_000, page: 1000, memory: 1024 });
    expect((await patient.parse(slowly, CONTEXT)).imported.pages?.facts).toHaveLength(40);
  });

  it('gives one file up that takes too much memory, and goes on with the next', async () => {
    const small = pool(1, { time: 60_000, page: 0, memory: 64 });
    const huge = file(`${'a b c d e f g h. '.repeat(100)}\n\n`.repeat(12_000));
    await expect(small.parse(huge, CONTEXT)).rejects.toMatchObject({ code: 'out-of-memory' });
    expect((await small.parse(file(REPORT), CONTEXT)).importer).toBe('text');
  });

  it('hands on the importer’s own reason', async () => {
    await expect(pool(1).parse(file(''), CONTEXT)).rejects.toMatchObject({
      name: 'ImportError',
      code: 'empty',
    });
    const onlyNamed = file('A line of text.', 'a.docx');
    await expect(pool(1).parse(onlyNamed, CONTEXT)).rejects.toMatchObject({ code: 'malformed' });
    const lost = { ...file(REPORT), read: () => Promise.reject(new Error('the disk is gone')) };
    await expect(pool(1).parse(lost, CONTEXT)).rejects.toMatchObject({ code: 'malformed' });
  });
});

describe('a container', () => {
  const rows = Array.from({ length: 3 }, (_, n) => JSON.stringify({ title: `Ferry ${n}`, text: BODY })).join(
    '\n',
  );
  const through = async (walk: ContainerWalk) => {
    const seen: string[] = [];
    for (;;) {
      const { step } = await walk.next();
      seen.push(step.kind);
      if (step.kind === 'end') return seen;
    }
  };

  it('is gone through step by step, one after the other in the same thread', async () => {
    const shared = pool(1);
    for (const name of ['a.jsonl', 'b.jsonl']) {
      const walk = await shared.walk(file(rows, name), CONTEXT);
      expect(await through(walk)).toEqual(['file', 'file', 'file', 'end']);
      walk.close();
    }
    await expect(shared.walk(file(REPORT), CONTEXT)).rejects.toMatchObject({ code: 'no-importer' });
  });

  it('whose bytes do not come is given up, and the next one is read', async () => {
    const slow = pool(1, { time: 2000, page: 0, memory: 1024 });
    const { read, ...stuck } = file(rows, 'a.jsonl');
    let asked = 0;
    // Its first bytes tell what it is; the next look at them never ends.
    const once: typeof read = (...at) => (asked++ === 0 ? read(...at) : new Promise(() => {}));
    const walk = await slow.walk({ ...stuck, read: once }, CONTEXT);
    await expect(walk.next()).rejects.toMatchObject({ code: 'too-slow' });
    walk.close();
    const next = await slow.walk(file(rows, 'b.jsonl'), CONTEXT);
    expect(await through(next)).toHaveLength(4);
    next.close();
  });
});
