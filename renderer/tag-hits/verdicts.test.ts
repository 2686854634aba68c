import { expect, test } from 'vitest';
import type { HitView } from '../../main/api/schema.ts';
import { carries, countOf, hitKey, judged, restAccepted, type Verdicts } from './verdicts.ts';

const hit = (start: number, tags: string[] = []): HitView => ({
  ...{ articleId: 'a', start, end: start + 5, quote: 'ferry', ranges: [[0, 5]], before: '', after: '', tags },
  article: { title: 'About it', outlet: null, published: null },
});
const hits = [hit(0), hit(10, ['Ferry']), hit(20), hit(30)];
const NONE: Verdicts = new Map();

test('accepting the rest leaves what was skipped, and what carries the tags already', () => {
  const skipped = judged(NONE, hitKey(hit(0)), 'skipped');
  const all = restAccepted(skipped, hits, ['Ferry']);
  expect([countOf(all, hits, 'accepted'), countOf(all, hits, 'skipped')]).toEqual([2, 1]);
  expect(countOf(restAccepted(skipped, hits, ['Ferry', 'Road']), hits, 'accepted')).toBe(3);
});

test('what was said can be taken back', () => {
  const said = judged(NONE, hitKey(hit(0)), 'accepted');
  expect(countOf(said, hits, 'accepted')).toBe(1);
  expect(judged(said, hitKey(hit(0)), null)).toEqual(NONE);
});

test('a place carries tags only if all of them stand there', () => {
  expect([
    carries(hit(0, ['a', 'b']), ['a']),
    carries(hit(0, ['a']), ['a', 'b']),
    carries(hit(0), []),
  ]).toEqual([...[true, false, false]]);
});
