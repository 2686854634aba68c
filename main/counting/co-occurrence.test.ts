import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coOccurrence, type Relation, type TaggedPassage } from './co-occurrence.ts';

const A = 0;
const B = 1;
const C = 2;
const passage = (start: number, end: number, ...tags: number[]): TaggedPassage => ({
  ...{ id: `${start}-${end}-${tags}`, articleId: 1, start, end, tags },
});
/** Paragraphs of a hundred letters. */
const inHundreds = ({ start, end }: TaggedPassage) =>
  Array.from(
    { length: Math.ceil(end / 100) - Math.floor(start / 100) },
    (_, at) => Math.floor(start / 100) + at,
  );

const count = (passages: TaggedPassage[], relation: Relation, first = A, second = B) =>
  coOccurrence(passages, relation, inHundreds).of(first, second)?.count ?? 0;

describe('tags that stand together', () => {
  const PASSAGES = [passage(0, 50, A), passage(40, 90, B), passage(90, 95, A), passage(210, 220, A, B)];

  it('overlap where passages share words, and where one carries both; touching is not overlapping', () => {
    expect(count(PASSAGES, 'overlap')).toBe(2);
    expect(count(PASSAGES, 'overlap', B, A)).toBe(2);
    expect(count(PASSAGES, 'overlap', A, C)).toBe(0);
  });

  it('include one another one way round, or both where they are the same words', () => {
    const nested = [passage(0, 50, A), passage(10, 20, B), passage(60, 70, A), passage(60, 70, B)];
    expect(count(nested, 'inclusion')).toBe(2);
    expect(count(nested, 'inclusion', B, A)).toBe(1);
  });

  it('stand in one paragraph, however many passages there are; a passage may stand in several', () => {
    expect(count(PASSAGES, 'paragraph')).toBe(2);
    expect(
      count([passage(0, 150, A), passage(0, 10, B), passage(110, 120, B), passage(130, 140, B)], 'paragraph'),
    ).toBe(2);
  });

  it('stand in one article', () => {
    const other = { ...passage(0, 5, B), articleId: 2 };
    expect(count([...PASSAGES, other], 'article')).toBe(1);
    expect(count([passage(0, 5, A), other], 'article')).toBe(0);
  });

  it('name the passages behind a count', () => {
    const cell = coOccurrence(PASSAGES, 'overlap', inHundreds).of(A, B);
    expect([...(cell?.passages ?? [])].sort()).toEqual(['0-50-0', '210-220-0,1', '40-90-1']);
  });
});

it('pairs are those that comparing each with each finds', () => {
  const passages = fc.array(
    fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }), fc.subarray([A, B, C], { minLength: 1 })),
    { maxLength: 25 },
  );
  const together = {
    overlap: (one: TaggedPassage, other: TaggedPassage) => one.start < other.end && other.start < one.end,
    inclusion: (one: TaggedPassage, other: TaggedPassage) => one.start <= other.start && other.end <= one.end,
  };
  fc.assert(
    fc.property(passages, fc.constantFrom('overlap' as const, 'inclusion' as const), (given, relation) => {
      const all = given.map(([start, length, tags], at) => ({
        ...passage(start, start + length, ...tags),
        id: `${at}`,
      }));
      for (const [first, second] of [
        [A, B],
        [B, A],
        [A, C],
      ] as const) {
        const pairs = all.flatMap((one) =>
          all.filter((other) => together[relation](one, other)).map((other) => [one, other] as const),
        );
        const wanted = pairs.filter(
          ([one, other]) => one.tags.includes(first) && other.tags.includes(second),
        );
        expect(count(all, relation, first, second)).toBe(wanted.length);
      }
    }),
  );
});
