/** What leaves in a PDF comes back: the same passages, tags and notes, in the archive it came from and in any other. */
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  PDFString,
} from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnnotationView, passageFilter } from '../api/schema.ts';
import { annotationJsonBytes } from '../exporters/annotation-json.ts';
import { chooseArticles } from '../exports/choose.ts';
import { folder, openClient } from '../fixtures/client.ts';
import { annotated, CORNERS, LINES } from '../importers/pdf/fixtures/annotated.ts';
import { COLOR_NAMES } from '../text/colors.ts';
import { ATTACHMENT_NAME } from '../text/travelling.ts';

const ENGLISH =
  'The ferry at al-Maraza stood still on Monday 😀. “We waited,” said Sha’ban, a carrier from Tel Sarif.';
const ARABIC = 'توقّفت العبّارة في المرازة يوم الاثنين. وقال شعبان، وهو حمّال: «انتظرنا طويلاً».';
const MIXED = 'On 3 March القائم opened; قال the clerk: “نعم” and left بسرعة at 14:30.';
const TEXT = `Ferry stops\n\n${Array.from({ length: 12 }, (_, at) => `${at}. ${[ENGLISH, ARABIC, MIXED][at % 3]}`).join('\n\n')}\n`;

type Opened = ReturnType<typeof openClient>;

/** 200 passages anywhere in the text, over each other and over paragraphs, whole characters only. */
async function annotate({ client }: Opened, articleId: string, text: string, seed: number) {
  const border = (at: number) => at - Number(/[\uDC00-\uDFFF]/.test(text[at] ?? ''));
  const words = fc.constantFrom('', 'why?', 'لماذا؟', 'a\nb “c”', '[x] (y) \\z', '😀 e\u0301');
  const one = fc.record({
    start: fc.nat(text.length - 2),
    length: fc.integer({ min: 1, max: 240 }),
    tags: fc.uniqueArray(fc.constantFrom('Key', 'عبور', 'a; b', 'Über/unter'), { maxLength: 3 }),
    note: words,
    color: fc.option(fc.constantFrom(...COLOR_NAMES)),
    author: fc.constantFrom('', 'Huda', 'عمر'),
  });
  for (const { start, length, ...margin } of fc.sample(one, { numRuns: 200, seed })) {
    const [from, to] = [border(start), border(Math.min(text.length, start + length))];
    if (from < to) await client.annotations.createAt({ articleId, start: from, end: to, ...margin });
  }
}

const passagesOf = async ({ client }: Opened, id: string) => (await client.articles.get({ id })).annotations;

/** Without what is the other archive's own. */
const same = (passages: AnnotationView[]) =>
  passages.map(({ articleId: _, origin: __, ...passage }) => passage).sort((a, b) => (a.id < b.id ? -1 : 1));

const marks = (page: PDFPage) =>
  (page.node.lookup(PDFName.of('Annots'), PDFArray).asArray() ?? []).map((ref) =>
    page.doc.context.lookup(ref, PDFDict),
  );
const nameIn = (mark: PDFDict) => mark.lookupMaybe(PDFName.of('NM'), PDFString, PDFHexString)?.decodeText();

const bring = async ({ client, items }: Opened, path: string) =>
  (await items(client.imports.start({ paths: [path] }))).filter(({ outcome }) => outcome !== 'skipped');

describe('a PDF that was made here', () => {
  it('brings the articles that were printed back with every passage', async () => {
    const place = folder();
    const here = openClient(join(place, 'here.daftar'));
    writeFileSync(join(place, 'a.txt'), TEXT);
    writeFileSync(join(place, 'b.txt'), TEXT.replaceAll('ferry', 'barge').replace('Ferry', 'Barge'));
    const [a, b] = await bring(here, join(place, 'a.txt')).then(async (first) => [
      ...first,
      ...(await bring(here, join(place, 'b.txt'))),
    ]);
    const ids = [a?.articleId ?? '', b?.articleId ?? ''] as const;
    const { text } = await here.client.articles.get({ id: ids[0] });
    await annotate(here, ids[0], text, 1);
    await here.client.annotations.create({ articleId: ids[1], quote: 'a carrier', tags: ['Key'], note: 'x' });
    const before = same(await passagesOf(here, ids[0]));
    expect(before.length).toBeGreaterThan(195);

    // What a browser prints around it does not matter: the articles travel as data.
    const choice = {
      articles: [...ids],
      query: '',
      keys: true,
      names: true,
      passages: passageFilter.parse({}),
    };
    const articles = await chooseArticles(here.app, choice);
    const doc = await PDFDocument.create();
    doc.addPage();
    const bytes = annotationJsonBytes({ articles, exportedAt: '2026-01-01T00:00:00.000Z' }, { texts: true });
    await doc.attach(bytes, ATTACHMENT_NAME, {});
    writeFileSync(join(place, 'out.pdf'), await doc.save());

    expect(await bring(here, join(place, 'out.pdf'))).toMatchObject([
      { outcome: 'duplicate', duplicateOf: ids[0], member: 'Ferry stops' },
      { outcome: 'duplicate', duplicateOf: ids[1], member: 'Barge stops' },
    ]);
    expect(same(await passagesOf(here, ids[0]))).toEqual(before);

    const there = openClient(join(place, 'there.daftar'));
    const brought = await bring(there, join(place, 'out.pdf'));
    expect(brought.map(({ outcome, articleId }) => [outcome, articleId])).toEqual(
      ids.map((id) => ['imported', id]),
    );
    const article = await there.client.articles.get({ id: ids[0] });
    expect(article).toMatchObject({ text, title: 'Ferry stops' });
    expect(same(article.annotations)).toEqual(before);
    const name = ({ name, color }: { name: string; color: string }) => `${name} ${color}`;
    expect((await there.client.tags.list()).map(name).sort()).toEqual(
      (await here.client.tags.list()).map(name).sort(),
    );
    expect(await there.verify()).toMatchObject({ ok: true });
  });

  it('and was copied with its passages brings them back over its own pages', async () => {
    const place = folder();
    const here = openClient(join(place, 'here.daftar'));
    writeFileSync(join(place, 'a.pdf'), await annotated([() => {}, () => {}, () => {}]));
    const [{ articleId = '' } = {}] = await bring(here, join(place, 'a.pdf'));
    const { text } = await here.client.articles.get({ id: articleId });
    await annotate(here, articleId, text, 2);
    const before = same(await passagesOf(here, articleId));
    const out = join(place, 'out.pdf');
    await here.finish(here.client.exports.start({ format: 'annotated-pdf', out, articles: [articleId] }));

    expect(await bring(here, out)).toMatchObject([{ outcome: 'duplicate', duplicateOf: articleId }]);
    expect(same(await passagesOf(here, articleId))).toEqual(before);
    const there = openClient(join(place, 'there.daftar'));
    expect(await bring(there, out)).toMatchObject([{ outcome: 'imported', articleId }]);
    expect(same(await passagesOf(there, articleId))).toEqual(before);

    // Words that read otherwise than when they were chosen are looked for.
    const [first] = before;
    await here.client.annotations.remove({ id: first?.id ?? '' });
    expect(await bring(here, out)).toMatchObject([{ warning: expect.stringContaining('are here already') }]);
    expect((await passagesOf(here, articleId)).length).toBe(before.length - 1);
  });

  it('and was changed elsewhere tells what was changed, and loses nothing', async () => {
    const place = folder();
    const here = openClient(join(place, 'here.daftar'));
    const { annotations, changes } = here.client;
    writeFileSync(join(place, 'a.pdf'), await annotated([() => {}, () => {}]));
    const [{ articleId = '' } = {}] = await bring(here, join(place, 'a.pdf'));
    const made = async (quote: string, note: string, tags: string[] = []) =>
      annotations.create({ articleId, quote, note, tags, color: 'green', author: 'Huda' });
    const noted = await made('closed on Tuesday', 'Which?', ['عبور', 'Gates']);
    const repainted = await made('trucks waited', '');
    const gone = await made('Nobody in the town', 'نعم');
    const both = await made('officials said', 'first');
    const out = join(place, 'out.pdf');
    await here.finish(here.client.exports.start({ format: 'annotated-pdf', out, articles: [articleId] }));

    const doc = await PDFDocument.load(await readFile(out));
    const page = doc.getPage(0);
    const of = (id: string) => marks(page).find((mark) => nameIn(mark) === id) as PDFDict;
    of(noted.id).set(PDFName.of('Contents'), PDFHexString.fromText('[عبور; Gates]\rThe 3rd – الثالث'));
    of(both.id).set(PDFName.of('Contents'), PDFHexString.fromText('[]\nsecond'));
    of(repainted.id).set(PDFName.of('C'), doc.context.obj([1, 0.4, 0.4]));
    const added = doc.context.obj({ Type: 'Annot', Subtype: 'Highlight', C: [1, 1, 0], F: 4 });
    for (const key of ['Rect', 'QuadPoints'])
      added.set(PDFName.of(key), of(repainted.id).get(PDFName.of(key)) ?? doc.context.obj([]));
    added.set(PDFName.of('T'), PDFHexString.fromText('عمر'));
    added.set(PDFName.of('Contents'), PDFHexString.fromText('How long?'));
    const left = marks(page).filter((mark) => nameIn(mark) !== gone.id);
    page.node.set(PDFName.of('Annots'), doc.context.obj([...left, added]));
    writeFileSync(out, await doc.save());
    await annotations.update({ id: both.id, note: 'mine' });
    await annotations.remove({ id: (await made('the heat', 'later')).id });

    const told = await bring(here, out);
    expect(told).toMatchObject([{ outcome: 'duplicate', duplicateOf: articleId }]);
    expect(told[0]?.warning).toMatch(/1 passage is new\. 2 passages were changed in the file/);
    expect(told[0]?.warning).toMatch(
      /1 passage was changed there and here: both.* 1 passage was deleted in the file and is kept/,
    );
    const seen = async (opened: Opened) =>
      Object.fromEntries(
        (await passagesOf(opened, articleId)).map(({ id, author, quote, note, color, tags }) => [
          [noted, repainted, gone, both].some((one) => one.id === id) ? id : author,
          { quote, note, color, tags },
        ]),
      );
    const changed = {
      [noted.id]: {
        quote: 'closed on Tuesday',
        note: 'The 3rd – الثالث',
        color: 'green',
        tags: ['عبور', 'Gates'],
      },
      [repainted.id]: { quote: 'trucks waited', note: '', color: 'red', tags: [] },
      [gone.id]: { quote: 'Nobody in the town', note: 'نعم', color: 'green', tags: [] },
      عمر: { quote: 'trucks waited', note: 'How long?', color: 'yellow', tags: [] },
    };
    expect(await seen(here)).toEqual({
      ...changed,
      [both.id]: expect.objectContaining({ note: 'mine\n\n[]\nsecond' }),
    });
    // Once is enough, and it can be taken back.
    expect((await bring(here, out))[0]?.warning).not.toMatch(/changed/);
    await changes.undo();
    expect(await seen(here)).toMatchObject({
      [noted.id]: { note: 'Which?' },
      [repainted.id]: { color: 'green' },
    });

    const there = openClient(join(place, 'there.daftar'));
    const [item] = await bring(there, out);
    expect(item?.warning).toMatch(/3 passages were changed in the file.*1 passage was deleted/);
    expect(await seen(there)).toEqual({
      ...changed,
      [both.id]: expect.objectContaining({ note: '[]\nsecond' }),
    });
  });

  it('and was marked on its printed pages brings those marks over the articles’ own words', async () => {
    const place = folder();
    const here = openClient(join(place, 'here.daftar'));
    const text = `${LINES.join(' ')}\n\nA last line that was never printed so.\n`;
    writeFileSync(join(place, 'a.txt'), text);
    const [{ articleId = '' } = {}] = await bring(here, join(place, 'a.txt'));
    const [own, gone] = [
      await here.client.annotations.create({ articleId, quote: 'trucks waited', note: 'x', author: 'Huda' }),
      await here.client.annotations.create({ articleId, quote: 'the heat', author: 'Huda' }),
    ];
    const choice = {
      articles: [articleId],
      query: '',
      keys: true,
      names: true,
      passages: passageFilter.parse({}),
    };
    const articles = await chooseArticles(here.app, choice);
    const printed = await annotated([
      ({ annotate, boxOf }) => {
        const over = (words: string) => ({
          Subtype: 'Highlight',
          Rect: boxOf(words),
          QuadPoints: CORNERS['top first'](boxOf(words)),
        });
        annotate({ ...over('trucks waited'), NM: own.id, T: 'Huda', Contents: 'y\n“trucks waited”' });
        annotate({ ...over('who had given the order'), T: 'عمر', Contents: 'من؟' });
      },
    ]);
    const doc = await PDFDocument.load(printed);
    const marked = new Set([own.id, gone.id]);
    const bytes = annotationJsonBytes({ articles, exportedAt: own.createdAt }, { texts: true, marked });
    await doc.attach(bytes, ATTACHMENT_NAME, {});
    writeFileSync(join(place, 'out.pdf'), await doc.save());
    const [item] = await bring(here, join(place, 'out.pdf'));
    expect(item?.warning).toMatch(
      /with 2 passages\. 1 passage is new\. 1 passage was changed.* 1 passage was deleted/,
    );
    expect(
      (await passagesOf(here, articleId)).map(({ quote, note, author, state }) => [
        quote,
        note,
        author,
        state,
      ]),
    ).toEqual([
      ['trucks waited', 'y', 'Huda', 'placed'],
      ['the heat', '', 'Huda', 'placed'],
      ['who had given the order', 'من؟', 'عمر', 'placed'],
    ]);
  });

  it.each([
    ['no JSON', 'not json'],
    ['another version', '{"daftar:version":99}'],
    ['nonsense', '{"daftar:version":1,"daftar:articles":[{"id":"urn:uuid:x"},null,7],"first":{"items":[3]}}'],
  ])('that carries %s is read as any other', async (_, data) => {
    const place = folder();
    const { client, items } = openClient(join(place, 'a.daftar'));
    const doc = await PDFDocument.load(await annotated([() => {}]));
    await doc.attach(Buffer.from(data), ATTACHMENT_NAME, {});
    writeFileSync(join(place, 'a.pdf'), await doc.save());
    expect(await items(client.imports.start({ paths: [join(place, 'a.pdf')] }))).toMatchObject([
      { outcome: 'imported' },
    ]);
    expect(await client.passages.list({})).toEqual([]);
  });
});
