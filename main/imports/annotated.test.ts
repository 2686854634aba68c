import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, openClient } from '../fixtures/client.ts';
import { annotated, CORNERS, type Page } from '../importers/pdf/fixtures/annotated.ts';

const highlight =
  (words: string, more = {}) =>
  (page: Page) =>
    void page.annotate({
      Subtype: 'Highlight',
      Rect: page.boxOf(words),
      QuadPoints: CORNERS['top first'](page.boxOf(words)),
      ...more,
    });

const FIRST = highlight('Tuesday', { NM: 'one', T: 'Huda', Contents: 'Which?', C: [1, 0.4, 0.4] });
const SECOND = highlight('the gate', { NM: 'two', T: 'Omar', 'Zotero:Tags': '["Gates"]' });

describe('a PDF with annotations', () => {
  it('brings them as their author’s, once however often it comes, and what was added since', async () => {
    const place = folder();
    const { app, client, items, verify } = openClient(join(place, 'a.daftar'));
    const bring = async (name: string, pages: ((page: Page) => void)[]) => {
      writeFileSync(join(place, name), await annotated(pages));
      return (await items(client.imports.start({ paths: [join(place, name)] })))[0];
    };
    const passages = async () =>
      (await client.passages.list({})).map(({ annotation: { quote, author, note, tags, color, origin } }) => [
        ...[quote, author, note, tags.join(), color],
        origin,
      ]);

    const brought = await bring('a.pdf', [FIRST]);
    expect(brought).toMatchObject({ outcome: 'imported' });
    const one = ['Tuesday', 'Huda', 'Which?', '', 'red', { kind: 'highlight', page: '1' }];
    expect(await passages()).toEqual([one]);
    expect(await bring('a.pdf', [FIRST])).toMatchObject({ outcome: 'unchanged' });

    const both = (page: Page) => [FIRST, SECOND].forEach((mark) => void mark(page));
    const again = await bring('b.pdf', [both]);
    expect(again).toMatchObject({
      outcome: 'imported',
      articleId: brought?.articleId,
      warning:
        'The same document as one that is here, annotated further: they are one article. 1 passage is new.',
    });
    const two = ['the gate', 'Omar', '', 'Gates', expect.any(String), { kind: 'highlight', page: '1' }];
    expect(await passages()).toEqual([one, two]);
    expect((await client.articles.list()).length).toBe(1);

    // What was deleted here does not come back with a third copy.
    const [first] = await client.passages.list({});
    await client.annotations.remove({ id: first?.annotation.id ?? '' });
    const third = (page: Page) =>
      [FIRST, SECOND, highlight('town', { NM: 'three' })].forEach((mark) => void mark(page));
    await bring('c.pdf', [third]);
    expect((await passages()).map(([quote]) => quote)).toEqual(['the gate', 'town']);

    const [run] = await client.imports.runs();
    expect(await client.imports.takeBack({ run: run?.id ?? '' })).toEqual({ articles: 1 });
    expect((await passages()).map(([quote]) => quote)).toEqual(['the gate']);
    expect(await verify()).toMatchObject({ ok: true });
    expect(app.archive.originals.all()).toHaveLength(3);
  });
});
