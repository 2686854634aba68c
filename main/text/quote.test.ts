import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTEXT, findQuote, placeQuote, selectorAt } from './quote.ts';
import { approximateMatches, similarity } from './quote-approximate.ts';

const report =
  'The council of Marza met on Sunday to hear why the ferry had not crossed the Sidr for nine days. ' +
  'Its clerk, Layth Haddad, said the engine had been taken apart twice and that spare parts lay at the Qa’b customs post. ' +
  'Nobody in the hall believed him. “We have heard of parts since spring,” an old boatman answered, “and never of a boat.” ' +
  'By evening the council had voted to hire two barges from the quarry, at a price that was not read out.';

const arabic =
  'اجتمع مجلس المرزة يوم الأحد لبحث توقف العبّارة منذ تسعة أيام. وقال كاتب المجلس إن المحرك فُكِّك مرتين، ' +
  'وإن قطع الغيار لا تزال في جمرك القعب. ولم يصدّقه أحد في القاعة. وفي المساء قرر المجلس استئجار قاربين من المقلع.';

const unrelated =
  'Recipes for preserving lemons differ from village to village; some add bay, others a spoon of nigella. ' +
  'What they share is patience: the jar stays shut until the first cold week, and the salt is never measured.';

const passageIn = (text: string, quote: string) => {
  const start = text.indexOf(quote);
  return { start, end: start + quote.length, ...selectorAt(text, start, start + quote.length) };
};

/** Any passage of the report of ten units or more. */
const passages = fc
  .tuple(fc.nat(report.length - 60), fc.integer({ min: 10, max: 60 }))
  .map(([start, length]) => ({ start, end: start + length, ...selectorAt(report, start, start + length) }));

/** The plain dynamic programme: the least edits between the pattern and any piece of the text. */
function leastErrors(text: string, pattern: string): number {
  let column = Array.from({ length: pattern.length + 1 }, (_, row) => row);
  let least = pattern.length;
  for (const char of text) {
    const next = [0];
    for (let row = 1; row <= pattern.length; row++) {
      const replaced = (column[row - 1] as number) + (pattern[row - 1] === char ? 0 : 1);
      next.push(Math.min(replaced, (column[row] as number) + 1, (next[row - 1] as number) + 1));
    }
    column = next;
    least = Math.min(least, column.at(-1) as number);
  }
  return least;
}

describe('what is remembered of a passage', () => {
  it('is the quote and up to 32 units on each side', () => {
    fc.assert(
      fc.property(passages, ({ start, end, quote, prefix, suffix }) => {
        expect(report.slice(start - prefix.length, end + suffix.length)).toBe(prefix + quote + suffix);
        expect(prefix.length).toBe(Math.min(CONTEXT, start));
        expect(suffix.length).toBe(Math.min(CONTEXT, report.length - end));
      }),
    );
  });

  it('never holds half of a pair', () => {
    const text = '😀'.repeat(60);
    for (const [start, end] of [
      [40, 42],
      [60, 80],
    ] as const) {
      const { prefix, suffix } = selectorAt(`a${text}`, start + 1, end + 1);
      expect([prefix.isWellFormed(), suffix.isWellFormed()]).toEqual([true, true]);
    }
  });
});

describe('finding a quote by hand', () => {
  it('takes the nth place of the very words', () => {
    const second = findQuote(report, 'the council', { occurrence: 1 });
    expect(second && report.slice(second.start, second.end)).toBe('the council');
    expect(findQuote('a cat, a cat', 'a cat', { occurrence: 2 })).toEqual({ start: 7, end: 12 });
    expect(findQuote('a cat, a cat', 'a cat', { occurrence: 3 })).toBeNull();
    expect(findQuote('a cat', '  ')).toBeNull();
  });

  it.each([
    ['white space', 'spare  parts\nlay at', 'spare parts lay at'],
    ['apostrophes', "the Qa'b customs post.", 'the Qa’b customs post.'],
    ['quotation marks', '"We have heard of parts since spring,"', '“We have heard of parts since spring,”'],
    ['capitals', 'NOBODY in the hall', 'Nobody in the hall'],
    ['no apostrophes', 'the Qab customs', 'the Qa’b customs'],
  ])('does not stumble over %s', (_, typed, expected) => {
    const place = findQuote(report, typed);
    expect(place && report.slice(place.start, place.end)).toBe(expected);
  });

  it('finds vowelled and hamzated Arabic by its letters', () => {
    const place = findQuote(arabic, 'العبارة منذ تسعة ايام');
    expect(place && arabic.slice(place.start, place.end)).toBe('العبّارة منذ تسعة أيام');
  });

  it('stays within the pieces it is given', () => {
    const text = 'shown text\n\nhidden text';
    expect(findQuote(text, 'text', { within: [{ start: 0, end: 10 }], occurrence: 2 })).toBeNull();
    expect(findQuote(text, 'text', { within: [{ start: 12, end: 23 }] })).toEqual({ start: 19, end: 23 });
  });
});

describe('finding a passage again', () => {
  it('gives the same place in the same text', () => {
    fc.assert(
      fc.property(passages, (passage) => {
        const { start, end } = passage;
        expect(placeQuote(report, passage)).toEqual({
          start,
          end,
          score: 1,
          how: 'position',
          state: 'placed',
        });
      }),
    );
  });

  it('gives the same place in a text that repeats itself', () => {
    const text = 'the ferry stays. '.repeat(40);
    fc.assert(
      fc.property(fc.nat(600), fc.integer({ min: 1, max: 30 }), (start, length) => {
        const passage = { start, end: start + length, ...selectorAt(text, start, start + length) };
        expect(placeQuote(text, passage)).toMatchObject({ start, end: start + length, state: 'placed' });
      }),
    );
  });

  it('moves by as much as is put before it', () => {
    fc.assert(
      fc.property(passages, fc.nat(80), fc.nat(80), (passage, before, after) => {
        const text = `${unrelated.slice(0, before)}\n\n${report}\n\n${unrelated.slice(0, after)}`;
        const start = passage.start + before + 2;
        expect(placeQuote(text, passage)).toMatchObject({
          start,
          end: start + passage.quote.length,
          state: 'placed',
        });
      }),
    );
  });

  it('follows a passage of which a few letters changed', () => {
    const long = passages.filter((passage) => passage.quote.length >= 30);
    fc.assert(
      fc.property(long, fc.nat(29), fc.constantFrom('', 'x', 'ZZ'), (passage, at, letters) => {
        const edit = passage.start + at;
        const text = report.slice(0, edit) + letters + report.slice(edit + 1);
        const place = placeQuote(text, passage);
        expect(['placed', 'weak']).toContain(place.state);
        expect(Math.abs(place.start - passage.start)).toBeLessThanOrEqual(3);
        expect(Math.abs(place.end - (passage.end + letters.length - 1))).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('loses a passage whose text is gone', () => {
    fc.assert(
      fc.property(passages, (passage) => {
        expect(placeQuote(unrelated, passage)).toMatchObject({ state: 'lost', score: 0 });
      }),
    );
  });

  it('calls a rewritten sentence weak, not placed', () => {
    const passage = passageIn(report, 'voted to hire two barges from the quarry');
    const text = report.replace(
      'voted to hire two barges from the quarry',
      'voted to rent two boats from the quarries',
    );
    expect(placeQuote(text, passage)).toMatchObject({ how: 'approximate', state: 'weak' });
  });

  it('does not take a common word elsewhere for the passage', () => {
    const passage = passageIn(report, 'said');
    expect(placeQuote(`${unrelated} Nobody said so.`, passage).state).toBe('lost');
  });

  it('asks when two places are as good', () => {
    const line = 'The road to Qa’b stays closed until the water falls again.';
    const passage = passageIn(line, 'stays closed');
    const text = `New. ${line} ${unrelated} ${line}`;
    expect(placeQuote(text, passage)).toMatchObject({ state: 'weak', how: 'quote' });
  });

  it('finds Arabic again when vowel marks and hamzas were added or dropped', () => {
    const bare = arabic.replace(/\p{M}/gu, '').replace(/[أإ]/g, 'ا');
    const passage = passageIn(arabic, 'العبّارة منذ تسعة أيام. وقال كاتب المجلس إن المحرك فُكِّك مرتين');
    const place = placeQuote(`مقدمة جديدة. ${bare}`, passage);
    expect(['placed', 'weak']).toContain(place.state);
    const found = `مقدمة جديدة. ${bare}`.slice(place.start, place.end);
    expect(found).toBe('العبارة منذ تسعة ايام. وقال كاتب المجلس ان المحرك فكك مرتين');
  });

  it('finds fully vowelled text by folded words', () => {
    const vowelled = arabic.replace(/(\p{L})(?=\p{L})/gu, '$1\u064e');
    const passage = passageIn(arabic, 'قرر المجلس استئجار قاربين');
    const place = placeQuote(vowelled, passage);
    expect(place).toMatchObject({ how: 'folded', state: 'placed' });
    expect(vowelled.slice(place.start, place.end).replaceAll('\u064e', '')).toBe('قرر المجلس استئجار قاربين');
  });

  it('follows a long passage by its ends', () => {
    const text = Array.from({ length: 40 }, (_, at) => `${report} (${at})`).join('\n');
    const passage = { start: 900, end: 4900, ...selectorAt(text, 900, 4900) };
    const changed = `New.\n${text.slice(0, 2000)}inserted words${text.slice(2000)}`;
    const place = placeQuote(changed, passage);
    expect(place).toMatchObject({ start: 905, end: 4919, how: 'approximate' });
  });

  it('never throws and stays within the text', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 });
    const anyText = fc.oneof(
      fc.string(),
      units.map((codes) => String.fromCharCode(...codes)),
    );
    fc.assert(
      fc.property(
        anyText,
        anyText,
        anyText,
        anyText,
        fc.integer({ min: -5, max: 40 }),
        (text, quote, prefix, suffix, start) => {
          const place = placeQuote(text, { start, end: start + quote.length, quote, prefix, suffix });
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.end).toBeLessThanOrEqual(text.length);
          expect(place.end).toBeGreaterThanOrEqual(place.start);
        },
      ),
    );
  });
});

describe('approximate matching', () => {
  const few = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 90 });

  it('finds as few errors as the plain dynamic programme', () => {
    fc.assert(
      fc.property(few, few, (text, pattern) => {
        const least = leastErrors(text, pattern);
        const [best] = approximateMatches(text, pattern, pattern.length, 1);
        expect(best?.errors ?? pattern.length).toBe(least);
      }),
      { numRuns: 300 },
    );
  });

  it('gives bounds that have as many errors as it says', () => {
    fc.assert(
      fc.property(few, few, (text, pattern) => {
        for (const { start, end, errors } of approximateMatches(
          text,
          pattern,
          Math.floor(pattern.length / 2),
          5,
        )) {
          const piece = text.slice(start, end);
          const longer = Math.max(piece.length, pattern.length);
          expect(Math.round((1 - similarity(piece, pattern)) * longer)).toBe(errors);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('calls equal texts alike and others less so', () => {
    expect([
      similarity('', ''),
      similarity('abc', 'abc'),
      similarity('abc', ''),
      similarity('abcd', 'abxd'),
    ]).toEqual([1, 1, 0, 0.75]);
  });
});
