import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesAround } from './hit-places.ts';

const TEXT = 'The ferry stopped. Did the ferry wait? It did.\n\nعادت القافلة. هل انتظرت العبارة؟ نعم.';
const PIECES = [
  { start: 0, end: TEXT.indexOf('\n') },
  { start: TEXT.indexOf('عادت'), end: TEXT.length },
];

function mark(word: string, from = 0): [number, number] {
  const start = TEXT.indexOf(word, from);
  return [start, start + word.length];
}

describe('places around the marks of a search', () => {
  const around = (unit: 'word' | 'sentence' | 'paragraph', ...marks: [number, number][]) =>
    placesAround(TEXT, PIECES, marks, unit, 'ar').map(({ start, end }) => TEXT.slice(start, end));

  it('are the words, their sentences or their paragraphs, in either script', () => {
    const marks = [mark('ferry'), mark('ferry', 10), mark('العبارة')];
    expect(around('word', ...marks)).toEqual(['ferry', 'ferry', 'العبارة']);
    expect(around('sentence', ...marks)).toEqual([
      'The ferry stopped.',
      'Did the ferry wait?',
      'هل انتظرت العبارة؟',
    ]);
    expect(around('paragraph', ...marks)).toEqual([
      'The ferry stopped. Did the ferry wait? It did.',
      'عادت القافلة. هل انتظرت العبارة؟ نعم.',
    ]);
  });

  it('are one where marks stand in one sentence, and reach as far as a mark over two', () => {
    expect(around('sentence', mark('Did'), mark('wait'))).toEqual(['Did the ferry wait?']);
    expect(around('sentence', mark('stopped. Did'))).toEqual(['The ferry stopped. Did the ferry wait?']);
  });

  it('hold every mark once, overlap nowhere and never begin or end with white space, whatever the text', () => {
    const word = fc.constantFrom('ferry', 'عبارة', 'No. 4', '؟', '. ', '!', '\n', ' ', '🚢');
    const unit = fc.constantFrom('word' as const, 'sentence' as const, 'paragraph' as const);
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1 }), { minLength: 1, maxLength: 4 }),
        unit,
        (blocks, one) => {
          const texts = blocks.map((words) => words.join(' ').trim()).filter(Boolean);
          const text = texts.join('\n\n');
          let at = 0;
          const pieces = texts.map((block) => {
            const piece = { start: at, end: at + block.length };
            at += block.length + 2;
            return piece;
          });
          const marks = [...text.matchAll(/ferry|عبارة/g)].map(({ index, 0: found }): [number, number] => [
            index,
            index + found.length,
          ]);
          const places = placesAround(text, pieces, marks, one, 'no language');
          expect(places.flatMap(({ ranges }) => ranges)).toEqual(marks);
          for (const [index, { start, end, ranges }] of places.entries()) {
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
            expect(ranges.every(([from, to]) => start <= from && to <= end)).toBe(true);
            expect(start).toBeGreaterThanOrEqual(places[index - 1]?.end ?? 0);
          }
        },
      ),
    );
  });
});
