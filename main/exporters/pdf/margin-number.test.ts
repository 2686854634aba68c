import { describe, expect, it } from 'vitest';
import { marginNumber, marginRange } from './margin-number.ts';

const context = { hasNotes: true, hue: (number: number) => (number < 12 ? 85 : 250) };
const shown = (html: string) => html.replace(/<[^>]*>/g, ' ').trim();

describe('a margin label', () => {
  it('is a number, or a range where several passages begin in one row', () => {
    expect(shown(marginNumber(context, 8))).toBe('8');
    expect(shown(marginRange(context, [9, 10, 11]))).toBe('9–11');
  });

  it('leaves every passage a place that its note can lead to', () => {
    const row = marginRange(context, [9, 10]);
    for (const id of ['p9', 'p10', 'q9', 'q10']) expect(row).toContain(`id="${id}"`);
    expect(row).toContain('href="#n9"');
  });

  it('has a colour only if all its passages share it', () => {
    expect(marginRange(context, [9, 10])).not.toContain('mixed');
    expect(marginRange(context, [10, 11, 12])).toContain('mixed');
  });
});
