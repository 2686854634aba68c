import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { folder, NOTICE, openClient } from '../fixtures/client.ts';
import { annotated, LINES } from '../importers/pdf/fixtures/annotated.ts';
import { ASIDE, LEFT, paged, RIGHT } from '../importers/pdf/fixtures/paged.ts';

/** An archive with one PDF of some pages. */
async function withPdf(...given: Parameters<typeof annotated>) {
  return withFile(await annotated(...given));
}

async function withFile(bytes: Uint8Array) {
  const place = folder();
  const { client, items } = openClient(join(place, 'a.daftar'));
  const file = join(place, 'crossing.pdf');
  writeFileSync(file, bytes);
  const [item] = await items(client.imports.start({ paths: [file] }));
  const id = item?.articleId ?? '';
  return { client, id, text: (await client.articles.get({ id })).text };
}

function pixels({ data }: { data: string }) {
  const bytes = Buffer.from(data, 'base64');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const rows = inflateSync(bytes.subarray(41, 41 + bytes.readUInt32BE(33)));
  /** Whether any of a box is dark. */
  const isInked = (left: number, top: number, right: number, bottom: number) => {
    for (let y = Math.floor(top); y < bottom; y++)
      for (let x = Math.floor(left); x < right; x++)
        if ((rows[y * (width * 3 + 1) + 1 + x * 3] ?? 255) < 128) return true;
    return false;
  };
  return { width, height, isInked };
}

describe('the pages of an imported PDF', () => {
  it.each([
    { turn: 0, shown: [400, 500] },
    { turn: 90, shown: [500, 400] },
    { turn: 270, shown: [500, 400] },
  ])('turned by $turn degrees have their lines where the ink is', async ({ turn, shown }) => {
    const { client, id, text } = await withPdf([() => {}], { turn });
    const { pages } = await client.pages.list({ id });
    expect([pages[0]?.width, pages[0]?.height]).toEqual(shown);
    const { lines, isEmpty } = await client.pages.text({ id, page: 0 });
    expect(isEmpty).toBe(false);
    expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(LINES);
    expect(lines.every((line) => line.turn === turn)).toBe(true);
    const image = pixels(await client.pages.image({ id, page: 0, scale: 2 }));
    expect([image.width, image.height]).toEqual(shown.map((points) => points * 2));
    for (const { left, top, right, bottom } of lines) {
      expect(image.isInked(left * 2, top * 2, right * 2, bottom * 2)).toBe(true);
      const [width, height] = [right - left, bottom - top];
      expect(Math.max(width, height)).toBeGreaterThan(10 * Math.min(width, height));
    }
  });

  it('show what the crop lets be seen, and their text at its place', async () => {
    const { client, id } = await withPdf([() => {}], { crop: [30, 380, 340, 90] });
    const { pages } = await client.pages.list({ id });
    expect([pages[0]?.width, pages[0]?.height]).toEqual([340, 90]);
    const [line] = (await client.pages.text({ id, page: 0 })).lines;
    expect(line?.left).toBeCloseTo(10, 0);
    expect(line?.top).toBeGreaterThan(15);
    expect(line?.bottom).toBeLessThan(40);
  });

  it('give parts of a page as they give the whole', async () => {
    const { client, id } = await withPdf([() => {}]);
    const clip = { x: 60, y: 90, width: 200, height: 50 };
    const part = pixels(await client.pages.image({ id, page: 0, scale: 2, clip }));
    const whole = pixels(await client.pages.image({ id, page: 0, scale: 2 }));
    expect([part.width, part.height]).toEqual([200, 50]);
    for (const [x, y] of [
      [20, 10],
      [100, 30],
      [150, 45],
      [2, 2],
    ] as const)
      expect(part.isInked(x, y, x + 4, y + 4)).toBe(whole.isInked(60 + x, 90 + y, 64 + x, 94 + y));
  });

  it('say on which page a place of the text stands, and where each letter begins and ends', async () => {
    const { client, id, text } = await withPdf([() => {}, () => {}]);
    const { stretches } = await client.pages.list({ id });
    expect(stretches.map(([, page]) => page)).toEqual([0, 1]);
    const { lines } = await client.pages.text({ id, page: 1 });
    const [line] = lines;
    expect(line?.start).toBe(stretches[1]?.[0]);
    const edges = line?.edges ?? [];
    expect(edges).toHaveLength(2 * ((line?.end ?? 0) - (line?.start ?? 0)));
    expect(edges.every((edge, at) => at === 0 || edge >= (edges[at - 1] ?? 0) - 1)).toBe(true);
    expect(text.slice(line?.start, line?.end)).toBe(LINES[0]);
  });

  it('have labels and bookmarks, columns as they are read, and one of them no text', async () => {
    const { client, id, text } = await withFile(await paged());
    const { pages } = await client.pages.list({ id });
    expect(pages.map(({ label }) => label)).toEqual(['iv', '12', '13']);
    expect(await client.pages.outline({ id })).toEqual([
      { title: 'The scales', level: 0, page: 0 },
      { title: 'The loads', level: 0, page: 1 },
    ]);
    const linesOf = async (page: number) => {
      const { lines, isEmpty } = await client.pages.text({ id, page });
      return { isEmpty, lines: lines.map(({ start, end }) => text.slice(start, end)) };
    };
    // The headline stands behind the article's own text.
    expect((await linesOf(0)).lines).toEqual([...LEFT, ...RIGHT, 'The scales of Tel Sarif']);
    expect(await linesOf(1)).toEqual({ isEmpty: false, lines: [ASIDE] });
    expect(await linesOf(2)).toEqual({ isEmpty: true, lines: [] });
  });

  it('of a scan can be looked at, told as such, and go wherever articles go', async () => {
    const doc = await PDFDocument.create();
    for (const x of [20, 200]) doc.addPage([400, 500]).drawRectangle({ x, y: 100, width: 100, height: 200 });
    const place = folder();
    const { client, items, finish } = openClient(join(place, 'a.daftar'));
    writeFileSync(join(place, 'Gate records.pdf'), await doc.save());
    const [item] = await items(client.imports.start({ paths: [join(place, 'Gate records.pdf')] }));
    expect(item).toMatchObject({ outcome: 'imported', warning: expect.stringContaining('Scanned, no text') });
    const id = item?.articleId ?? '';
    expect(await client.articles.get({ id })).toMatchObject({ words: 0, annotations: [] });
    const { lines, isEmpty } = await client.pages.text({ id, page: 1 });
    expect([lines, isEmpty]).toEqual([[], true]);
    expect(pixels(await client.pages.image({ id, page: 1, scale: 1 })).isInked(210, 250, 280, 350)).toBe(
      true,
    );
    expect((await client.search.run({ query: 'gate records' })).hits.map((hit) => hit.id)).toEqual([id]);
    for (const format of ['md', 'annotated-pdf'])
      expect(
        await finish(client.exports.start({ format, out: join(place, `out.${format}`), articles: [id] })),
      ).toMatchObject({ kind: 'done' });
  });

  it('are not drawn for who has gone on meanwhile, and all others are', async () => {
    const { client, id } = await withPdf([() => {}]);
    const gone = new AbortController();
    const asked = [1, 2, 3].map((scale) =>
      client.pages.image({ id, page: 0, scale }, scale === 2 ? { signal: gone.signal } : {}),
    );
    gone.abort();
    const [first, given, last] = await Promise.allSettled(asked);
    expect(given).toMatchObject({ status: 'rejected', reason: { code: 'cancelled' } });
    expect(first?.status === 'fulfilled' && pixels(first.value).width).toBe(400);
    expect(last?.status === 'fulfilled' && pixels(last.value).width).toBe(1200);
  });

  it('that cannot be read say so, and all others are shown', async () => {
    const doc = await PDFDocument.load(await annotated([() => {}, () => {}, () => {}]));
    doc.context.assign(doc.getPage(1).ref, doc.context.obj(['no page']));
    const { client, id } = await withFile(await doc.save());
    expect((await client.pages.list({ id })).pages).toHaveLength(3);
    await expect(client.pages.image({ id, page: 1, scale: 1 })).rejects.toMatchObject({
      code: 'page-unreadable',
    });
    expect(pixels(await client.pages.image({ id, page: 2, scale: 1 })).width).toBe(400);
    expect((await client.pages.text({ id, page: 2 })).lines).toHaveLength(3);
  });

  it('are none of an article of another format; a page that is not there is refused', async () => {
    const { client, id } = await withPdf([() => {}]);
    const { jobId } = await client.imports.paste({ name: 'notice.txt', text: NOTICE });
    for await (const _ of await client.jobs.watch({ jobId }));
    const other = (await client.articles.list()).find((article) => article.id !== id)?.id ?? '';
    expect(await client.pages.list({ id: other })).toEqual({ pages: [], stretches: [] });
    await expect(client.pages.text({ id, page: 7 })).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(client.pages.image({ id, page: 0, scale: 64 })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});
