import { describe, expect, it } from 'vitest';
import { tokens } from '../text/fold.ts';
import { ARABIC_SHARE, type BenchPlan, benchArticle, LONG } from './write-article.ts';

const PLAN: BenchPlan = { articles: 1000, seed: 7 };
const all = Array.from({ length: PLAN.articles }, (_, index) => benchArticle(PLAN, index));
const long = all.at(-1);

describe('generated articles', () => {
  it('are the same for the same number and seed, in whatever order they are made', () => {
    for (const index of [999, 3, 500]) expect(benchArticle(PLAN, index)).toEqual(all[index]);
    expect(benchArticle({ ...PLAN, seed: 8 }, 3)).not.toEqual(all[3]);
    expect(new Set(all.map(({ imported }) => imported.text)).size).toBe(PLAN.articles);
  });

  it('are as long as news are, and one in ten is Arabic', () => {
    const words = all.slice(0, -1).map(({ imported }) => tokens(imported.text).length);
    const sorted = words.toSorted((a, b) => a - b);
    const [tenth = 0, middle = 0, ninth = 0] = [100, 500, 900].map((rank) => sorted[rank]);
    expect([tenth > 120, middle > 300 && middle < 600, ninth < 1500]).toEqual([true, true, true]);
    const arabic = all.filter(({ imported }) => imported.direction === 'rtl');
    expect(arabic.every(({ imported }) => /\p{Script=Arabic}/u.test(imported.text))).toBe(true);
    expect(Math.abs(arabic.length / PLAN.articles - ARABIC_SHARE)).toBeLessThan(0.04);
  });

  it('have words as frequent as Zipf has them: the second half as often as the first, the tenth a tenth', () => {
    const counts = new Map<string, number>();
    for (const { imported } of all)
      for (const word of imported.text.toLowerCase().match(/[a-z]+/g) ?? [])
        counts.set(word, (counts.get(word) ?? 0) + 1);
    const share = (word: string) => (counts.get(word) ?? 0) / (counts.get('the') ?? 1);
    // Density 1/x over whole ranks: rank r has ln((r + 1) / r).
    expect(share('of')).toBeCloseTo(Math.log(3 / 2) / Math.log(2), 1);
    expect(share('was')).toBeCloseTo(Math.log(11 / 10) / Math.log(2), 1);
    expect(counts.size).toBeGreaterThan(20_000);
  });

  it('have passages on whole words of their own text; the last is the long one', () => {
    for (const { imported, passages } of all)
      for (const { start, end } of passages) {
        expect(start < end && end <= imported.text.length).toBe(true);
        expect(imported.text.slice(start, end).trim()).not.toBe('');
        expect(start === 0 || /\s/.test(imported.text[start - 1] ?? '')).toBe(true);
      }
    expect(long?.passages.length).toBe(LONG.passages);
    expect(long?.imported.text.length).toBeGreaterThan(LONG.units);
    expect(all.slice(0, -1).every(({ imported }) => imported.text.length < LONG.units)).toBe(true);
  });
});
