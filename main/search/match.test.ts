import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { foldedName, tokens } from '../text/fold.ts';
import {
  compileMatch,
  exactTier,
  formTokens,
  type MatchOptions,
  needsCheck,
  positiveTerms,
} from './match.ts';
import { languageToken, monthToken, outletToken, tagToken, yearToken } from './meta-tokens.ts';
import { parseQuery, type QueryNode } from './query.ts';
import { type SearchedArticle, verifyExact } from './verify.ts';

/** Invented reports; the place is spelled in each of the ways that must meet. */
const articles: SearchedArticle[] = [
  article({
    title: 'Marza bridge opens',
    body: ['The governor came to Marza.'],
    published: '2014-03-05',
    outlet: 'Sidr Post',
  }),
  article({
    title: 'Ferry halted',
    body: ['Boats at Al-Marza’s quay stayed.'],
    published: '2014-03-20',
    byline: 'L. Haddad',
  }),
  article({
    title: "Qa'b road",
    body: ['From al-marza to Abu Sidr by road.'],
    published: '2015',
    tags: ['Roads'],
  }),
  article({
    title: 'جسر المرزة',
    body: ['أغلق جسر المرزة.', 'وقال المحافظ: مرزه'],
    language: 'ar',
    published: '2016-01',
  }),
  article({
    title: 'Abu Marza',
    body: ['Sidr Abu the government said Abu.'],
    notes: ['ask about the quay'],
    quotes: ['Abu'],
  }),
];

function article(some: Partial<SearchedArticle>): SearchedArticle {
  const none = {
    title: '',
    body: [],
    notes: [],
    quotes: [],
    tags: [],
    outlet: null,
    byline: null,
    published: null,
  };
  return { ...none, language: 'en', ...some };
}

/** Every spelling of each term in any article. */
const spellings = new Map<string, string[]>();

const db = new DatabaseSync(':memory:');
db.exec(`CREATE VIRTUAL TABLE fts USING fts5(title, body, meta, notes, forms,
  content='', contentless_delete=1, tokenize='ascii')`);
const put = db.prepare('INSERT INTO fts (rowid, title, body, meta, notes, forms) VALUES (?, ?, ?, ?, ?, ?)');
for (const [id, one] of articles.entries()) {
  const notes = [...one.notes, ...one.tags];
  const forms = formsIn([one.title, ...one.body, ...notes]);
  const body = one.body.map(foldedName).join(' \uE001 ');
  put.run(
    id,
    foldedName(one.title),
    body,
    metaOf(one),
    notes.map(foldedName).join(' \uE001 '),
    forms.join(' '),
  );
}
afterAll(() => db.close());

function formsIn(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => tokens(text));
  const spelled = new Map<string, string>();
  for (const { surface, folded } of words) {
    if (surface === folded) continue;
    spelled.set(surface, folded);
    spellings.set(folded, [...(spellings.get(folded) ?? []), surface]);
  }
  return formTokens(spelled, (term) => words.some(({ surface }) => surface === term));
}

function metaOf({ published, outlet, tags, language }: SearchedArticle): string {
  const dates = published
    ? [yearToken(published), ...(published.length > 4 ? [monthToken(published)] : [])]
    : [];
  return [
    'xall',
    ...dates,
    outlet && outletToken(1),
    ...tags.map(() => tagToken(7)),
    languageToken(language),
  ].join(' ');
}

const options: MatchOptions = {
  spellings: (term) => spellings.get(term) ?? [],
  resolve: ({ field, value, folded }) => {
    if (field === 'outlet') return folded === 'sidr post' ? [outletToken(1)] : [];
    if (field === 'tag') return folded === 'roads' ? [tagToken(7)] : [];
    return field === 'lang' ? [languageToken(value)] : null;
  },
};

const select = db.prepare('SELECT rowid FROM fts WHERE fts MATCH ? ORDER BY rowid');
const ids = (match: string) => select.all(match).map((row) => Number(row.rowid));

function nodeOf(query: string): QueryNode {
  const { node } = parseQuery(query);
  if (!node) throw new Error(`nothing to search for in ${query}`);
  return node;
}

/** What the archive answers: the MATCH expression, and the check where it is needed. */
function found(query: string): number[] {
  const node = nodeOf(query);
  const hits = ids(compileMatch(node, options));
  return needsCheck(node, options)
    ? hits.filter((id) => verifyExact(node, articles[id] as SearchedArticle))
    : hits;
}

describe('a query against an FTS5 table', () => {
  it.each([
    ['marza', [0, 1, 2, 4]],
    ['al marza', [0, 1, 2, 4]],
    ['المرزة', [3]],
    ['"abu sidr"', [2]],
    ['"sidr abu"', [4]],
    ['"المرزه قال"', []],
    ['marza -ferry', [0, 2, 4]],
    ['-marza', [3]],
    ['-marza -جسر', []],
    ['-(ferry OR road)', [0, 3, 4]],
    ['gov*', [0, 4]],
    ['gov* ferry OR quay', [1, 4]],
    ['"the gov"', []],
    ['title:marza', [0, 4]],
    ['note:quay', [4]],
    ['quote:abu', [4]],
    ['-quote:abu', [0, 1, 2, 3]],
    ['note:roads', [2]],
    ['المر*', [3]],
  ])('%s finds %j', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it.each([
    ['=marza', [0, 4]],
    ['=al-marza', [1, 2]],
    ['=Al-Marza', [1]],
    ['=al-Marza', []],
    ['-=Al-Marza', [0, 2, 3, 4]],
    ['-=al-marza', [0, 3, 4]],
    ['=مرزه', [3]],
    ['=المرزة', [3]],
    ['=مرزة', []],
    ["=qa'b", [2]],
    ['=qab', []],
    ['="from marza"', []],
    ['="abu sidr"', [2]],
    ['title:=marza', [0, 4]],
  ])('%s, spelled so, finds %j', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it.each([
    ['outlet:"sidr post"', [0]],
    ['outlet:nobody', []],
    ['-outlet:nobody', [0, 1, 2, 3, 4]],
    ['tag:roads', [2]],
    ['lang:ar', [3]],
    ['author:haddad', [1]],
    ['-author:haddad', [0, 2, 3, 4]],
    ['year:2014-2015', [0, 1, 2]],
    ['before:2014-03-20', [0]],
    ['after:2014-03-05', [1, 2, 3]],
    ['after:2014', [2, 3]],
    ['before:2016', [0, 1, 2]],
    ['on:2014-03', [0, 1]],
    ['-on:2014-03-05', [1, 2, 3, 4]],
    ['has:note', [4]],
    ['marza year:2015 OR lang:ar', [2, 3]],
  ])('%s finds %j', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it('finds what the check alone would find, for every query', () => {
    const parts = [
      'marza',
      '=al-Marza',
      '-abu',
      '"abu sidr"',
      'gov*',
      'title:bridge',
      'on:2014-03-05',
      '-=Marza',
    ];
    parts.push('author:haddad', 'lang:en', 'جسر', '(ferry OR -road)', '-(quay -boats)', '-before:2014-03-10');
    for (const first of parts) {
      for (const second of parts) {
        for (const query of [`${first} ${second}`, `${first} OR ${second}`, `-(${first} ${second})`]) {
          const truth = articles.flatMap((one, id) => (verifyExact(nodeOf(query), one) ? [id] : []));
          expect([query, found(query)]).toEqual([query, truth]);
        }
      }
    }
  });

  it('ranks as first tier what is spelled as typed', () => {
    expect(ids(exactTier(nodeOf('marza'), options))).toEqual([0, 4]);
    expect(ids(exactTier(nodeOf('Al-Marza -ferry'), options))).toEqual([2]);
  });

  it('searches only the completions it is given', () => {
    const completions = (stem: string) => (stem === 'gov' ? ['governor'] : []);
    expect(ids(compileMatch(nodeOf('gov*'), { ...options, bounded: true, completions }))).toEqual([0]);
    expect(ids(compileMatch(nodeOf('"the gov"'), options))).toEqual([]);
  });

  it('agrees with the check on anything typed', () => {
    const pieces = fc.constantFrom(
      ...[
        'marza',
        'Marza',
        'al-',
        "Qa'b",
        'جسر',
        'المرزة',
        'abu',
        'sidr',
        'gov',
        'xyz',
        '٢٠١٤',
        '2014',
        '-03',
      ],
      ...[
        ' ',
        ' ',
        '-',
        '"',
        '(',
        ')',
        ' OR ',
        ' NEAR/1 ',
        ' NEAR ',
        '=',
        '*',
        'title:',
        'note:',
        'quote:',
        'year:',
        'on:',
        'lang:',
        'tag:',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (typed) => {
        const { node } = parseQuery(typed.join(''));
        if (!node) return;
        const truth = articles.flatMap((one, id) => (verifyExact(node, one) ? [id] : []));
        expect(found(typed.join(''))).toEqual(truth);
      }),
      { numRuns: 500 },
    );
  });

  it('survives long and hostile input', () => {
    const long = Array.from({ length: 400 }, (_, at) => `-w${at}`).join(' ');
    expect(ids(compileMatch(nodeOf(long), options))).toHaveLength(5);
    for (const query of [
      '" OR fts',
      'body:x* ^a',
      "'; DROP TABLE fts --",
      'NEAR(a b)',
      '{title}: x',
      'a + b',
    ]) {
      const { node } = parseQuery(query);
      if (node) expect(() => ids(compileMatch(node, options))).not.toThrow();
    }
  });
});

describe('what the index is given', () => {
  it('names each spelling that folding joined, and terms that are spelled plainly besides', () => {
    const forms = formsIn(["al-Marza Marza Qa'b المرزة"]);
    expect(forms).toEqual(['al\uE02Dmarza', 'qa\uE027b', 'المرزة', '\uE03Dmarza']);
  });

  it('marks what is asked for, not what is excluded', () => {
    const words = positiveTerms(nodeOf('marza -ferry (road OR -quay) lang:en')).map(
      (term) => term.words[0]?.folded,
    );
    expect(words).toEqual(['marza', 'road']);
  });
});
