import { describe, expect, it } from 'vitest';
import { boxDirection, type Completion, completed, isValueAsked, nextWord } from './completion.ts';

const item = (kind: Completion['kind'], text: string, label = text): Completion => ({
  kind,
  text,
  label,
  count: 3,
});

describe('completing a query', () => {
  it('takes the place of what was begun, with room for the next word', () => {
    const at = { start: 6, end: 9, items: [] };
    expect(completed('ferry wei', at, item('word', 'weighbridge'))).toEqual({
      query: 'ferry weighbridge ',
      caret: 18,
    });
    expect(completed('ferry wei bank', at, item('word', 'weighbridge'))).toEqual({
      query: 'ferry weighbridge bank',
      caret: 18,
    });
  });

  it('leaves the caret behind a field, where its value comes', () => {
    const begun = { start: 0, end: 3, items: [] };
    expect(completed('out', begun, item('operator', 'outlet:'))).toEqual({ query: 'outlet:', caret: 7 });
  });

  it('offers a word that says more than what was typed', () => {
    const words = [item('word', 'maraza'), item('word', 'marazah')];
    expect(nextWord('Maraza', { start: 0, end: 6, items: words })?.label).toBe('marazah');
    expect(nextWord('m', { start: 0, end: 1, items: words })).toBe(null);
    expect(nextWord('-marazah', { start: 0, end: 8, items: [item('word', '-marazah', 'marazah')] })).toBe(
      null,
    );
  });

  it('is a choice from a list only where a value is asked for', () => {
    const outlets = [item('outlet', 'outlet:"The Post"', 'The Post')];
    expect(isValueAsked({ start: 0, end: 7, items: outlets })).toBe(true);
    expect(isValueAsked({ start: 0, end: 3, items: [item('word', 'port'), ...outlets] })).toBe(false);
    expect(isValueAsked({ start: 0, end: 3, items: [] })).toBe(false);
  });
});

describe('which way the box runs', () => {
  it('goes by the words, not by the operators before them', () => {
    expect(boxDirection('outlet:"صحيفة الجسر" ferry')).toBe('rtl');
    expect(boxDirection('year:2020 المرازة OR maraza')).toBe('rtl');
    expect(boxDirection('maraza المرازة')).toBe('ltr');
    expect(boxDirection('2020 -')).toBe('ltr');
  });
});
