import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineRuns, type ViewSpan } from './inline-runs.ts';

const TEXT = 'The harbour master would not say who had signed the order.';

const span = fc
  .record({
    kind: fc.constantFrom('strong', 'emphasis', 'link', 'noteref') as fc.Arbitrary<ViewSpan['kind']>,
    start: fc.nat(TEXT.length),
    length: fc.nat(20),
  })
  .map(({ kind, start, length }): ViewSpan => ({ kind, start, end: start + length }));

describe('inline runs', () => {
  it('add up to the text, whatever the spans', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), fc.nat(20), (spans, cut) => {
        const runs = inlineRuns(cut, TEXT.length, spans);
        expect(runs.map((run) => TEXT.slice(run.start, run.end)).join('')).toBe(TEXT.slice(cut));
      }),
    );
  });

  it('name every span around them', () => {
    const runs = inlineRuns(0, TEXT.length, [
      { kind: 'strong', start: 4, end: 18 },
      { kind: 'link', start: 12, end: 18, href: 'https://harbour.example/' },
    ]);
    expect(runs.map((run) => [TEXT.slice(run.start, run.end), run.kinds, run.href])).toEqual([
      ['The ', [], null],
      ['harbour ', ['strong'], null],
      ['master', ['strong', 'link'], 'https://harbour.example/'],
      [TEXT.slice(18), [], null],
    ]);
  });
});
