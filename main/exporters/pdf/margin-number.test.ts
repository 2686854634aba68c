import { describe, expect, it } from 'vitest';
import { type LabelContext, marginNumber, marginRange } from './margin-number.ts';

const context = (labels: [number, number][]): LabelContext => ({
  hue: (number) => (number < 12 ? 85 : 250),
  labelEnd: (number) => new Map(labels).get(number) ?? null,
});
const shown = (html: string) => html.replace(/<[^>]*>/g, ' ').trim();

describe('a margin label', () => {
  const line = context([
    [8, 8],
    [9, 11],
  ]);

  it('is a number, or a range where several passages begin in one line', () => {
    expect([8, 9, 10, 11].map((number) => shown(marginNumber(line, number)))).toEqual(['8', '9–11', '', '']);
  });

  it('leaves every passage a place that its note can lead to', () => {
    for (const number of [8, 9, 10, 11]) expect(marginNumber(line, number)).toContain(`id="p${number}"`);
    expect(marginNumber(line, 9)).toContain('href="#n9"');
  });

  it('has a colour only if all its passages share it', () => {
    expect(marginRange(line, [9, 10])).not.toContain('mixed');
    expect(marginRange(line, [10, 11, 12])).toContain('mixed');
    expect(shown(marginRange(line, [10, 11, 12]))).toBe('10–12');
  });
});
