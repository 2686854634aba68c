import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type By, letterAt, movedEdge, type Side, type Step, stretchesAround } from './moved-edge.ts';
import type { ShownBlock, ViewBlock } from './shown-blocks.ts';
import type { Place } from './text-map.ts';

const AHEAD = true;
const BACK = false;

/** The words between the bars, and what they are after a step; null where there is none. */
function step(marked: string, side: Side, by: By, ahead: boolean): string | null {
  const start = marked.indexOf('|');
  const end = marked.lastIndexOf('|') - 1;
  const text = marked.replaceAll('|', '');
  const moved = movedEdge(text, { start, end }, { side, by, ahead }, paragraphs(text));
  return moved && text.slice(moved.start, moved.end);
}

/** Between blank lines, as blocks stand in the canonical text. */
function paragraphs(text: string): Place[] {
  return [...text.matchAll(/(?:(?!\n\n).)+/gs)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

describe('an edge goes', () => {
  it.each<[string, Side, By, boolean, string | null]>([
    ['the |ferry| stopped', 'end', 'word', AHEAD, 'ferry stopped'],
    ['the |ferry stopped|, then', 'end', 'word', BACK, 'ferry'],
    ['the |ferry| stopped', 'start', 'word', BACK, 'the ferry'],
    ['|the ferry|', 'start', 'word', AHEAD, 'ferry'],
    ['the |fer|ry stopped', 'end', 'word', AHEAD, 'ferry'],
    ['the |ferry| stopped', 'end', 'grapheme', AHEAD, 'ferry s'],
    ['the |ferry s|topped', 'end', 'grapheme', BACK, 'ferry'],
    ['توقفت |العبارة| يوم', 'end', 'word', AHEAD, 'العبارة يوم'],
    ['توقفت |العبارة| يوم', 'start', 'word', BACK, 'توقفت العبارة'],
    ['كَتَ|بَ| هنا', 'start', 'grapheme', BACK, 'تَبَ'],
    ['it |said| 👩‍👩‍👧!', 'end', 'grapheme', AHEAD, 'said 👩‍👩‍👧'],
    ['|One.| Two went. Three.', 'end', 'sentence', AHEAD, 'One. Two went.'],
    ['One. Two |went|. Three.', 'start', 'sentence', BACK, 'Two went'],
    ['|at noon|\n\nNobody came', 'end', 'word', AHEAD, 'at noon\n\nNobody'],
    ['at |noon|', 'end', 'word', AHEAD, null],
    ['at |noon|', 'end', 'word', BACK, null],
    ['at |n|oon', 'start', 'grapheme', AHEAD, null],
  ])('%s: %s by %s, ahead: %s', (marked, side, by, ahead, words) => {
    expect(step(marked, side, by, ahead)).toBe(words);
  });

  it('only where letters begin and end, never to white space, and back to where it was', () => {
    const signs = fc.constantFrom(
      'a',
      'é',
      'e\u0301',
      'ب',
      'بَ',
      '🚢',
      '👩‍👧',
      '🇮🇶',
      ' ',
      '\t',
      '\n\n',
      '.',
      '\u200d',
      '\u0301',
    );
    const steps = fc.record<Step>({
      side: fc.constantFrom('start', 'end'),
      by: fc.constantFrom('grapheme', 'word', 'sentence'),
      ahead: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(signs, { minLength: 1, maxLength: 40 }), fc.array(steps), (list, all) => {
        const text = list.join('');
        all.reduce((place, one) => place && walked(text, place, one), firstLetter(text));
      }),
      { numRuns: 1000 },
    );
  });
});

/** The passage after a step, and that the step was sound. */
function walked(text: string, before: Place, one: Step): Place {
  const stretches = paragraphs(text);
  const moved = movedEdge(text, before, one, stretches);
  if (!moved) return before;
  const { start, end } = moved;
  const borders = new Set(stretches.flatMap((stretch) => lettersOf(text, stretch)));
  expect([start < end, borders.has(start), borders.has(end)]).toEqual([true, true, true]);
  expect(text.slice(end - 1, end)).not.toMatch(/\s/);
  expect(letterAt(text, moved, one.side)[one.side]).toBe(moved[one.side]);
  expect(moved[one.side] > before[one.side]).toBe(one.ahead);
  if (one.by === 'grapheme')
    expect(movedEdge(text, moved, { ...one, ahead: !one.ahead }, stretches)).toEqual(before);
  return moved;
}

function lettersOf(text: string, { start, end }: Place): number[] {
  const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.slice(start, end));
  return [end, ...[...letters].map(({ index }) => start + index)];
}

function firstLetter(text: string): Place | null {
  const nowhere = { start: -1, end: text.length + 1 };
  const first = movedEdge(text, nowhere, { side: 'start', by: 'grapheme', ahead: true }, paragraphs(text));
  return first && letterAt(text, { start: first.start, end: text.length }, 'start');
}

it('stays within what reads on: not from the text into what was left out, nor into the headline', () => {
  const shown = (start: number, end: number, region: string): ShownBlock => ({
    block: { kind: 'paragraph', start, end } as ViewBlock,
    index: 0,
    region,
  });
  const blocks = [shown(0, 10, 'body'), shown(40, 50, 'aside-3'), shown(12, 20, 'body')];
  const headline = { start: 60, end: 70 };
  expect(stretchesAround(blocks, headline, 15)).toEqual([
    { start: 0, end: 10 },
    { start: 12, end: 20 },
  ]);
  expect(stretchesAround(blocks, headline, 40)).toEqual([{ start: 40, end: 50 }]);
  expect(stretchesAround(blocks, headline, 60)).toEqual([headline]);
  expect(stretchesAround(blocks, headline, 30)).toEqual([]);
});
