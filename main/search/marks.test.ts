import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokens } from '../text/fold.ts';
import { findMarks, findMatches, termsFor } from './marks.ts';
import { positiveTerms } from './match.ts';
import { parseQuery } from './query.ts';

const termsOf = (query: string) => {
  const { node } = parseQuery(query);
  return node ? positiveTerms(node) : [];
};

const marked = (text: string, query: string) =>
  findMarks(text, termsOf(query)).map(([start, end]) => text.slice(start, end));

const report =
  "From Al-Qa‘b to the old bridge: Qab's governor met Qâb’s government; al Qab Bridge, QAB. The old ferry.";

describe('marks', () => {
  it.each([
    ['qab', ['Al-Qa‘b', 'Qab', 'Qâb', 'al Qab', 'QAB']],
    ['=qab', ['Qab', 'QAB']],
    ['=QAB', ['QAB']],
    ["=al-qa'b", ['Al-Qa‘b']],
    ['"old bridge"', ['old bridge']],
    ['"qab bridge"', ['al Qab Bridge']],
    ['gov*', ['governor', 'government']],
    ['old -bridge', ['old', 'old']],
    ['-old', []],
    ['"met qab" qab', ['Al-Qa‘b', 'Qab', 'met Qâb', 'al Qab', 'QAB']],
    ['bridge OR ferry lang:en', ['bridge', 'Bridge', 'ferry']],
    ['"bridge qab"', ['bridge: Qab', 'Bridge, QAB']],
  ])('for %s are %j', (query, expected) => {
    expect(marked(report, query)).toEqual(expected);
  });

  it('cover the whole Arabic word with article and vowel marks', () => {
    expect(marked('في الْمَرزة ومرزه، بالمرزة', 'المرزة')).toEqual(['الْمَرزة', 'بالمرزة']);
    expect(marked('قرب المرزة', 'المر*')).toEqual(['المرزة']);
  });

  it('are found within the given pieces only, and phrases do not run over', () => {
    const within = [
      { start: 0, end: 8 },
      { start: 10, end: 20 },
    ];
    expect(findMarks('old ferry  old ferry', termsOf('ferry'), { within })).toEqual([[15, 20]]);
    expect(findMarks('the old\n\nferry boat!', termsOf('"old ferry"'), { within })).toEqual([]);
  });

  it('keep terms for other parts of the article out', () => {
    const terms = termsOf('a title:b note:c quote:d');
    const words = (part: 'title' | 'body' | 'note') =>
      termsFor(terms, part).map((term) => term.words[0]?.typed);
    expect([words('title'), words('body'), words('note')]).toEqual([
      ['a', 'b'],
      ['a', 'd'],
      ['a', 'c'],
    ]);
  });

  it('stop at the limit', () => {
    expect(findMatches('a a a a', termsOf('a'), { limit: 2 })).toHaveLength(2);
  });

  it('are exactly the tokens that fold to the word, in any text', () => {
    const piece = fc.constantFrom(
      'Qab',
      'al-Qab',
      "Qa'b",
      'القعب',
      ' ',
      '\n',
      '-',
      '😀',
      '\ud83d',
      'ـ',
      'x',
      "'s",
      '\u200f',
    );
    const texts = fc.array(piece, { maxLength: 20 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.constantFrom('qab', 'القعب', 'x'), (text, word) => {
        const folded = tokens(word)[0]?.folded;
        const truth = tokens(text).filter((token) => token.folded === folded);
        expect(findMarks(text, termsOf(word))).toEqual(truth.map((token) => [token.start, token.end]));
      }),
    );
  });
});
