import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AT, newUid, openTest, temporaryFolder } from './fixtures/archive.ts';
import type { Archive } from './index.ts';
import type { LibraryFilter, LibrarySort } from './library.ts';

type Facts = { title: string; outlet: string | null; published: string | null; language: string };

const ALL: LibraryFilter = { outlet: [], year: [], language: [], tagIds: [], state: 'all' };

function emptyArchive(): Archive {
  return openTest(join(temporaryFolder(), 'a.daftar'));
}

/** @returns their keys */
function fill(archive: Archive, articles: Facts[]): number[] {
  return archive.transaction(() => {
    const originalId = archive.originals.put(newUid(), 1, [], AT);
    const common = {
      byline: null,
      publishedPrecision: null,
      publishedEvidence: null,
      publishedSure: null,
      url: null,
      words: 1,
      at: AT,
    };
    const text = {
      originalId,
      fileName: 'x',
      importer: 'x',
      importerVersion: 1,
      text: '',
      textSha256: '',
      found: '{}',
    };
    return articles.map((facts) =>
      archive.articles.insert(
        { ...common, ...facts, uid: newUid(), direction: 'ltr' },
        { ...text, uid: newUid(), blocks: '{"version":1,"blocks":[]}', at: AT },
      ),
    );
  });
}

const fact = fc.record({
  title: fc.constantFrom('ferry', 'Ferry', 'bridge', 'جسر', 'Scales'),
  outlet: fc.constantFrom(null, 'Sarif Echo', 'sarif echo', 'River Post', 'الضفتين'),
  published: fc.constantFrom(null, '2019', '2020-03', '2020-03-04', '2021-01-01'),
  language: fc.constantFrom('en', 'ar'),
});

describe('the library', () => {
  it('lists every article that the filter lets through once, in order, what is not known last', () => {
    const choice = fc.record({
      outlet: fc.subarray(['Sarif Echo', 'الضفتين']),
      year: fc.subarray(['2019', '2020']),
      language: fc.subarray(['en', 'ar']),
      sort: fc.constantFrom<LibrarySort>('imported', '-imported', 'date', '-date', 'title', 'outlet'),
    });
    const archive = emptyArchive();
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 12 }), choice, (articles, { sort, ...filter }) => {
        archive.db.exec('PRAGMA foreign_keys = OFF; DELETE FROM article; DELETE FROM revision');
        const ids = fill(archive, articles);
        const byId = new Map(ids.map((id, at) => [id, articles[at] as Facts]));
        const keys = archive.library.keys(sort, { ...ALL, ...filter });
        const among = (list: string[], value: string | null | undefined) =>
          list.length === 0 || (value != null && list.includes(value));
        const wanted = ids.filter((id) => {
          const { outlet, published, language } = byId.get(id) as Facts;
          return (
            among(filter.outlet, outlet) &&
            among(filter.year, published?.slice(0, 4)) &&
            among(filter.language, language)
          );
        });
        expect(keys.toSorted((a, b) => a - b)).toEqual(wanted);
        if (!sort.endsWith('date')) return;
        const dates = keys.map((id) => byId.get(id)?.published ?? null);
        const known = dates.filter((date) => date !== null);
        expect(dates.slice(0, known.length)).toEqual(known);
        expect(known).toEqual(sort === 'date' ? known.toSorted() : known.toSorted().reverse());
      }),
      { numRuns: 60 },
    );
  });

  it('counts facts over what state and tags let through', () => {
    const archive = emptyArchive();
    const echo = { title: 'a', outlet: 'Sarif Echo', published: '2020-03-04', language: 'en' };
    const [first = 0, second = 0, third = 0] = fill(archive, [
      echo,
      echo,
      { ...echo, outlet: null, published: null },
    ]);
    const group = { outlet: 'Sarif Echo', year: '2020', language: 'en' };
    expect(archive.library.groups(ALL)).toEqual([
      { outlet: null, year: null, language: 'en', count: 1 },
      { ...group, count: 2 },
    ]);
    archive.states.mark(first, { read: true, starred: true }, AT);
    archive.articles.setDeleted(third, AT);
    const keys = (state: LibraryFilter['state']) => archive.library.keys('imported', { ...ALL, state });
    expect(
      ['all', 'unread', 'read', 'starred', 'annotated', 'deleted'].map((state) => keys(state as 'all')),
    ).toEqual([[first, second], [second], [first], [first], [], [third]]);
    expect(archive.library.groups({ ...ALL, state: 'unread' })).toEqual([{ ...group, count: 1 }]);
  });

  it('narrows to articles that carry all of the tags, themselves or on a passage', () => {
    const archive = emptyArchive();
    const facts = { title: 'a', outlet: null, published: null, language: 'en' };
    const [first = 0, second = 0] = fill(archive, [facts, facts]);
    const tag = (name: string) =>
      archive.tags.insert({ uid: newUid(), name, color: 'red', description: '', at: AT });
    const [convoy, bridge] = [tag('Convoy'), tag('Bridge')];
    archive.articleTags.add(first, convoy);
    archive.articleTags.add(second, convoy);
    const revisionId = archive.articles.byId(first)?.revisionId ?? 0;
    const place = { start: 0, end: 0, quote: '', prefix: '', suffix: '', note: '', color: null, author: '' };
    const passage = {
      ...place,
      articleId: first,
      revisionId,
      uid: newUid(),
      state: 'placed' as const,
      at: AT,
    };
    const annotationId = archive.annotations.insert(passage);
    for (const id of [convoy, bridge]) archive.annotations.addTag(annotationId, id);
    const keys = (...tagIds: number[]) => archive.library.keys('imported', { ...ALL, tagIds });
    expect([keys(convoy), keys(convoy, bridge), keys(bridge), keys(-1)]).toEqual([
      [first, second],
      [first],
      [first],
      [],
    ]);
  });
});
