import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ParseOptions, parseQuery } from './query.ts';
import { understood } from './query-text.ts';

const read = (text: string, options?: ParseOptions) => understood(parseQuery(text, options).node);
const notices = (text: string) => parseQuery(text).notices;

describe('the query grammar', () => {
  it.each([
    ['marza "old bridge" -ferry', 'marza "old bridge" -ferry'],
    ['a b OR c d', 'a b OR c d'],
    ['a (b OR c) d', 'a (b OR c) d'],
    ['-(a OR b) -"c d"', '-(a OR b) -"c d"'],
    ['gov*', 'gov*'],
    ['=al-Marza ="Abu Sidr"', '=al-Marza ="Abu Sidr"'],
    ['title:bridge title:(a OR b)', 'title:bridge (title:a OR title:b)'],
    ['“abu sidr” «أبو سدر» ＂x y＂', '"abu sidr" "أبو سدر" "x y"'],
    ['الجسر، العبّارة', 'الجسر العبّارة'],
    ['outlet:"Sidr Monitor" lang:AR year:٢٠١٤', 'outlet:"Sidr Monitor" lang:ar year:2014'],
    [
      'year:2016-2014 before:2014/3 after:2014-3-5 on:2014',
      'year:2014-2016 before:2014-03 after:2014-03-05 on:2014',
    ],
    ['bridge AND ferry && road', 'bridge ferry road'],
    ['bridge NOT ferry | road', 'bridge -ferry OR road'],
    ['Marza-Sidr', '"marza sidr"'],
    ['10,000', '"10 000"'],
    ['al marza', '"al marza"'],
    ['al OR marza', '"al" OR marza'],
    ['title:-x', '-title:x'],
    ['has:notes', 'has:note'],
    ['--a', '-a'],
    ['a NEAR/5 b', 'a NEAR/5 b'],
    ['a NEAR "b c" d', '(a NEAR/10 "b c") d'],
    ['a NEAR/2 b NEAR/3 =c', '(a NEAR/2 b) (b NEAR/3 =c)'],
    ['-(a NEAR/99999 b)', '-(a NEAR/1000 b)'],
    ['title:(a NEAR/ b)', 'title:a NEAR/10 title:b'],
  ])('reads %s as %s', (typed, expected) => {
    expect(read(typed)).toBe(expected);
    expect(notices(typed)).toEqual([]);
  });

  it.each([
    ['-', '', 'ignored', '-'],
    ['"left open', '"left open"', 'unbalanced-quote', '"left open'],
    ['(a b', 'a b', 'unbalanced-parenthesis', '('],
    ['a) b', 'a b', 'unbalanced-parenthesis', ')'],
    ['a NEAR/5', 'a', 'near', 'NEAR/5'],
    ['NEAR b', 'b', 'near', 'NEAR'],
    ['a NEAR/2 lang:en', 'a lang:en', 'near', 'NEAR/2'],
    ['a NEAR/2 note:b', 'a note:b', 'near', 'NEAR/2'],
    ['(a b) NEAR c', '(a b) c', 'near', 'NEAR'],
    ['colour:red', '"colour red"', 'unknown-field', 'colour:'],
    ['title:', '', 'empty-field', 'title:'],
    ['before:2014-13', '', 'unknown-value', 'before:2014-13'],
    ['on:2013-02-29', '', 'unknown-value', 'on:2013-02-29'],
    ['***', '', 'ignored', '***'],
    ['q*', 'q', 'short-prefix', 'q*'],
    ['"old bri*"', '"old bri"', 'star-in-quotes', '"old bri*"'],
  ])('says what of %s it did not take as typed', (typed, expected, kind, piece) => {
    expect(read(typed)).toBe(expected);
    expect(notices(typed)).toEqual([{ kind, text: piece }]);
  });

  it('takes "al marza" for one word and keeps a lone al', () => {
    expect(parseQuery('al marza').node).toMatchObject({ kind: 'term', words: [{ folded: 'marza' }] });
    expect(parseQuery('al').node).toMatchObject({ words: [{ folded: 'al' }] });
  });

  it('takes the last word for a beginning only while it is typed', () => {
    const last = (query: string) => {
      const { node } = parseQuery(query, { typing: true });
      return node?.kind === 'and' ? node.nodes.at(-1) : node;
    };
    expect(last('old brid')).toMatchObject({ stems: ['brid'], unfinished: true });
    expect(last('old brid*')).toMatchObject({ stems: ['brid'], unfinished: false });
    expect(last('old brid ')).toMatchObject({ stems: null, unfinished: false });
    expect(read('old brid ', { typing: true })).toBe('old brid');
    expect(read('old "brid', { typing: true })).toBe('old "brid"');
  });

  it('looks for what stands behind a begun article too', () => {
    expect(parseQuery('الجسر*').node).toMatchObject({ stems: ['جسر'] });
    expect(parseQuery('القا*').node).toMatchObject({ stems: ['القا', 'قا'], spelledFrom: null });
    expect(parseQuery('الج*').node).toMatchObject({ stems: ['الج'], spelledFrom: 'الج' });
  });

  it('makes every word exact on demand', () => {
    expect(read('marza "old bridge" -x', { exact: true })).toBe('=marza ="old bridge" -=x');
  });

  it('compares capitals only where some were typed', () => {
    expect(parseQuery('=al-Marza').node).toMatchObject({ exact: true, words: [{ cased: 'alMarza' }] });
    expect(parseQuery('=al-marza').node).toMatchObject({ exact: true, words: [{ cased: null }] });
  });

  it('reads nested and endless input without failing', () => {
    expect(read(`${'('.repeat(5000)}a`)).toBe('a');
    expect(notices('word '.repeat(2000)).map((notice) => notice.kind)).toEqual(['too-long']);
    expect(read(`${'title:'.repeat(500)}x`)).not.toBe('');
  });

  it('understands its own writing, whatever was typed', () => {
    const pieces = fc.constantFrom(
      ...[
        'a',
        'al',
        'Marza',
        "Qa'b",
        'الجسر',
        ' ',
        '-',
        '"',
        '“',
        '(',
        ')',
        'OR',
        'AND',
        'NOT',
        'NEAR/2',
        '=',
        '*',
      ],
      ...[
        'title:',
        'outlet:',
        'year:',
        '2014',
        'on:',
        'x:',
        ',',
        '،',
        '|',
        '東京',
        '\u200f',
        '😀',
        '\ud83d',
        '~2',
        ':',
      ],
    );
    const typed = fc.oneof(
      fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const first = read(text);
        expect(read(first)).toBe(first);
        expect(notices(first)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
