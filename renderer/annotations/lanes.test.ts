import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cycled, laneCount, overlapping, packLanes, passagesAt } from './lanes.ts';

const extents = fc
  .array(fc.record({ top: fc.nat(200), height: fc.integer({ min: 1, max: 60 }) }), { maxLength: 40 })
  .map((list) => list.map(({ top, height }, index) => ({ id: String(index), top, bottom: top + height })));

describe('margin lanes', () => {
  it('never let two passages of one lane touch', () => {
    fc.assert(
      fc.property(extents, (list) => {
        const laned = packLanes(list, 0);
        for (const a of laned)
          for (const b of laned)
            if (a.id !== b.id && a.lane === b.lane) expect(a.bottom <= b.top || b.bottom <= a.top).toBe(true);
      }),
    );
  });

  it('are as few as passages stand beside one another anywhere', () => {
    fc.assert(
      fc.property(extents, (list) => {
        const depth = Math.max(
          0,
          ...list.map(({ top }) => list.filter((other) => other.top <= top && top < other.bottom).length),
        );
        expect(laneCount(packLanes(list, 0))).toBe(depth);
      }),
    );
  });

  it('pack 2,000 passages', () => {
    const many = Array.from({ length: 2000 }, (_, index) => ({
      id: String(index),
      top: index * 3,
      bottom: index * 3 + 20,
    }));
    expect(laneCount(packLanes(many))).toBe(8);
  });
});

describe('overlapping passages', () => {
  const passages = [
    { id: 'short', start: 10, end: 20 },
    { id: 'long', start: 10, end: 90 },
    { id: 'far', start: 80, end: 90 },
  ];

  it('are found at a place, the longer first', () => {
    expect(passagesAt(passages, 12).map(({ id }) => id)).toEqual(['long', 'short']);
    expect(passagesAt(passages, 95)).toEqual([]);
  });

  it('are gone through in a circle', () => {
    const here = passagesAt(passages, 12);
    expect(cycled(here, null)?.id).toBe('long');
    expect(cycled(here, 'long')?.id).toBe('short');
    expect(cycled(here, 'short')?.id).toBe('long');
    expect(cycled([], null)).toBe(undefined);
  });

  it('are all of those that hang together, and from each of them the same', () => {
    const chain = [...passages, { id: 'behind', start: 85, end: 99 }, { id: 'beside', start: 99, end: 120 }];
    const ids = (id: string) => overlapping(chain.toReversed(), id).map((one) => one.id);
    for (const id of ['long', 'short', 'far', 'behind'])
      expect(ids(id)).toEqual(['long', 'short', 'far', 'behind']);
    expect(ids('beside')).toEqual(['beside']);
  });
});
