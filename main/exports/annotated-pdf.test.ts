import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { folder, openClient, REPORT } from '../fixtures/client.ts';
import { readWithPdfium } from '../hosts/fixtures/read-pdf.ts';
import { annotated, CORNERS, type Page } from '../importers/pdf/fixtures/annotated.ts';

/** An archive with one article for each file, in their order. */
async function archiveOf(files: Record<string, Uint8Array | string>) {
  const place = folder();
  const opened = openClient(join(place, 'a.daftar'));
  const paths = Object.entries(files).map(([name, bytes]) => {
    writeFileSync(join(place, name), bytes);
    return join(place, name);
  });
  const ids = (await opened.items(opened.client.imports.start({ paths }))).map(
    ({ articleId = '' }) => articleId,
  );
  const copy = async (ids: string[], out = join(place, 'copy.pdf')) => {
    const end = await opened.finish(
      opened.client.exports.start({ format: 'annotated-pdf', out, articles: ids }),
    );
    return { end, out };
  };
  return { ...opened, place, ids, copy };
}

const read = (path: string) => readWithPdfium(new Uint8Array(readFileSync(path)));

/** PDFium reads the lines of a page that lies on its side in an order of its own. */
const letters = (text: string) => [...text.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');

const theirs = ({ annotate, boxOf }: Page) =>
  void annotate({
    ...{ Subtype: 'Highlight', Rect: boxOf('Tuesday'), QuadPoints: CORNERS['top first'](boxOf('Tuesday')) },
    ...{ NM: 'theirs', T: 'Omar', Contents: 'Which?' },
  });

async function locked(pages: ((page: Page) => void)[], permissions: object): Promise<Uint8Array> {
  const doc = await PDFDocument.load(await annotated(pages));
  doc.encrypt({ userPassword: '', ownerPassword: 'owner', permissions });
  return doc.save({ useObjectStreams: false });
}

/** With a field that somebody signed; `permits`: the signature certifies the file and lets it be changed so far. */
async function signed(bytes: Uint8Array, permits?: 1 | 2 | 3): Promise<Uint8Array> {
  const doc = await PDFDocument.load(bytes);
  const { context, catalog } = doc;
  const params = { Type: 'TransformParams', V: PDFName.of('1.2'), P: permits ?? 0 };
  const certifies = { Reference: [{ Type: 'SigRef', TransformMethod: 'DocMDP', TransformParams: params }] };
  const signature = context.register(
    context.obj({
      ...{ Type: 'Sig', Filter: 'Adobe.PPKLite', SubFilter: 'adbe.pkcs7.detached' },
      ...{ Contents: PDFHexString.of('00'), ByteRange: [0, 0, 0, 0], ...(permits ? certifies : {}) },
    }),
  );
  const field = context.register(
    context.obj({ FT: 'Sig', T: PDFHexString.fromText('Signed'), V: signature }),
  );
  catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [field], SigFlags: 3 }));
  if (permits) catalog.set(PDFName.of('Perms'), context.obj({ DocMDP: signature }));
  return doc.save({ useObjectStreams: false });
}

describe('an annotated copy of a PDF', () => {
  it('has the passages over their words, whatever way its pages lie, and all that it had', async () => {
    const files = {
      'plain.pdf': await annotated([theirs, () => {}]),
      'turned.pdf': await annotated([theirs], { turn: 90 }),
      'cropped.pdf': await annotated([theirs], { turn: 270, crop: [20, 100, 340, 380] }),
    };
    const { app, client, ids, place, copy, verify } = await archiveOf(files);
    for (const [at, original] of Object.values(files).entries()) {
      const articleId = ids[at] ?? '';
      const one = await client.annotations.create({
        ...{ articleId, quote: 'officials said, and trucks waited', tags: ['Gates', 'عبور'] },
        ...{ note: 'لماذا؟ (why)', author: 'هدى' },
      });
      const two = await client.annotations.create({ articleId, quote: 'and trucks', color: 'green' });
      const { end, out } = await copy([articleId]);
      expect(end).toMatchObject({ kind: 'done', result: { problems: [] } });
      const bytes = readFileSync(out);
      expect(bytes.subarray(0, original.length).equals(original)).toBe(true);
      const pdf = await read(out);
      const found = new Map(pdf.highlights.map((highlight) => [highlight.id, highlight]));
      expect([...found.keys()].sort()).toEqual(['theirs', one.id, two.id].sort());
      expect(found.get('theirs')).toMatchObject({ covered: 'Tuesday', contents: 'Which?' });
      expect(found.get(one.id)).toMatchObject({
        ...{ author: 'هدى', subject: 'Gates; عبور' },
        contents: '[Gates; عبور]\nلماذا؟ (why)\n“officials said, and trucks waited”',
      });
      expect(letters(found.get(one.id)?.covered ?? '')).toBe(letters('officials said, and trucks waited'));
      expect(letters(found.get(two.id)?.covered ?? '')).toBe(letters('and trucks'));
      expect(found.get(one.id)?.boxes).toHaveLength(2);
      expect(pdf.attachments.map(({ name }) => name)).toEqual(['daftar-annotations.json']);
      // As in an archive of earlier: its pages are read again.
      app.archive.db.exec('DELETE FROM page_boxes');
      const again = await read((await copy([articleId], join(place, 'again.pdf'))).out);
      const edges = ({ highlights }: typeof pdf) =>
        highlights.flatMap(({ boxes }) => boxes.flatMap((box) => Object.values(box)));
      for (const [at, edge] of edges(again).entries()) expect(edge).toBeCloseTo(edges(pdf)[at] ?? 0, 1);
    }
    expect(await verify()).toMatchObject({ ok: true });
  });

  it('that is annotated again has each passage once, as it is now', async () => {
    const { client, ids, copy, place } = await archiveOf({ 'a.pdf': await annotated([theirs]) });
    const own = await client.annotations.create({
      articleId: ids[0] ?? '',
      quote: 'the gate',
      note: 'first',
    });
    const { out } = await copy([ids[0] ?? '']);

    const other = openClient(join(place, 'b.daftar'));
    const [item] = await other.items(other.client.imports.start({ paths: [out] }));
    const articleId = item?.articleId ?? '';
    await other.client.annotations.create({ articleId, quote: 'the town' });
    for (const { annotation } of await other.client.passages.list({}))
      if (annotation.quote !== 'the town')
        await other.client.annotations.update({ id: annotation.id, note: `${annotation.note} second` });
    const target = join(place, 'again.pdf');
    await other.finish(
      other.client.exports.start({ format: 'annotated-pdf', out: target, articles: [articleId] }),
    );
    const pdf = await read(target);
    expect(pdf.highlights.map(({ covered, contents }) => `${covered}: ${contents}`).sort()).toEqual([
      'Tuesday: Which?',
      'Tuesday: Which? second\n“Tuesday”',
      'the gate: first second\n“the gate”',
      'the town: “the town”',
    ]);
    expect(pdf.highlights.find(({ covered }) => covered === 'the gate')?.id).toBe(own.id);
    expect(pdf.attachments).toHaveLength(1);
  });

  it('stays encrypted, and is not made where its author does not permit it', async () => {
    const { client, ids, copy, place } = await archiveOf({
      'open.pdf': await locked([theirs], { annotating: true }),
      'shut.pdf': await locked([theirs, theirs], { annotating: false }),
    });
    const [open = '', shut = ''] = ids;
    const { id } = await client.annotations.create({
      articleId: open,
      quote: 'the gate',
      note: 'ملاحظة',
      tags: ['A'],
    });
    const { end, out } = await copy([open]);
    expect(end).toMatchObject({ kind: 'done', result: { problems: [] } });
    expect(readFileSync(out).includes('/Encrypt')).toBe(true);
    const pdf = await read(out);
    // The library that locked the file left its texts as they were: nobody can read those of the first.
    expect(pdf.highlights.map((found) => [found.id, found.covered, found.contents])).toEqual([
      ['', 'Tuesday', ''],
      [id, 'the gate', '[A]\nملاحظة\n“the gate”'],
    ]);
    expect(pdf.attachments).toHaveLength(1);

    writeFileSync(join(place, 'kept.pdf'), 'as it was');
    const refused = await copy([shut], join(place, 'kept.pdf'));
    expect(refused.end).toMatchObject({ kind: 'failed', code: 'copy-refused' });
    expect(readFileSync(refused.out, 'utf8')).toBe('as it was');
  });

  it('tells that a signature was there, and is not made of what is certified as it stands', async () => {
    const { client, ids, copy } = await archiveOf({
      'signed.pdf': await signed(await annotated([theirs])),
      'open.pdf': await signed(await annotated([() => {}, theirs]), 3),
      'closed.pdf': await signed(await annotated([theirs, theirs, theirs]), 2),
    });
    const problems: string[][] = [];
    for (const articleId of ids) {
      await client.annotations.create({ articleId, quote: 'the gate' });
      const { end } = await copy([articleId]);
      const { result } = end as { result?: { problems: { why: string }[] } };
      problems.push(result?.problems.map(({ why }) => why) ?? [JSON.stringify(end)]);
    }
    expect(problems).toEqual([
      [expect.stringContaining('carries a signature')],
      [expect.stringContaining('carries a signature')],
      [expect.stringContaining('certified by a signature that permits no annotations')],
    ]);
  });

  it('is made of each PDF of several articles; the others are told', async () => {
    const { client, ids, copy, place } = await archiveOf({
      'a.pdf': await annotated([() => {}]),
      'b.txt': REPORT,
    });
    for (const articleId of ids) await client.annotations.create({ articleId, quote: 'Nobody' });
    const { end } = await copy(ids, join(place, 'copies'));
    const result = (end as { result: { files: { path: string }[]; problems: object[] } }).result;
    expect(result.files.map(({ path }) => basename(path))).toEqual([
      expect.stringMatching(/^\p{L}.*\.pdf$/u),
    ]);
    expect(result.problems).toEqual([
      { articleId: ids[1], why: expect.stringContaining('did not come from a PDF') },
    ]);
    expect((await copy([ids[1] ?? ''])).end).toMatchObject({ kind: 'failed', code: 'not-a-pdf' });
    expect((await read(result.files[0]?.path ?? '')).highlights.map(({ covered }) => covered)).toEqual([
      'Nobody',
    ]);
  });

  it('is made of files that are odd: long, wide, with scripts, with something before them', async () => {
    const long = await annotated(Array.from({ length: 2000 }, () => () => {}));
    const wide = await annotated([
      ({ doc, page }) => {
        page.setSize(20_000, 20_000);
        doc.addJavaScript('go', 'app.alert("x"); while (true) {}');
        doc.catalog.set(PDFName.of('OpenAction'), doc.context.obj({ S: 'Launch', F: 'calc.exe' }));
      },
    ]);
    const files = {
      'long.pdf': long,
      'wide.pdf': wide,
      'late.pdf': Buffer.concat([Buffer.from('saved by a mail program\n'), await annotated([theirs])]),
    };
    const { client, ids, copy } = await archiveOf(files);
    for (const articleId of ids) {
      const { id } = await client.annotations.create({ articleId, quote: 'the town', note: 'x' });
      const { end, out } = await copy([articleId]);
      expect(end).toMatchObject({ kind: 'done', result: { problems: [] } });
      expect((await read(out)).highlights.map((found) => [found.id, found.covered])).toContainEqual([
        id,
        'the town',
      ]);
    }
  });

  it('is refused, with what stood in its place kept, when the archive’s file is damaged', async () => {
    const { app, client, ids, copy, place } = await archiveOf({ 'a.pdf': await annotated([() => {}]) });
    await client.annotations.create({ articleId: ids[0] ?? '', quote: 'the town' });
    const damaged = Buffer.from(zstdCompressSync((await annotated([() => {}])).subarray(0, 500)));
    app.archive.db.prepare('UPDATE original_chunk SET data = ?').run(damaged);
    writeFileSync(join(place, 'kept.pdf'), 'as it was');
    const { end, out } = await copy([ids[0] ?? ''], join(place, 'kept.pdf'));
    expect(end).toMatchObject({
      kind: 'failed',
      code: 'copy-refused',
      message: expect.stringContaining('damaged'),
    });
    expect(readFileSync(out, 'utf8')).toBe('as it was');
    expect(readdirSync(place).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
