import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING_SELECTED, type Selection, select, stillThere } from './selection.ts';

const ORDER = [50, 40, 30, 20, 10];
const PLAIN = { range: false, add: false };
const SHIFT = { range: true, add: false };
const CTRL = { range: false, add: true };

describe('selecting in the library', () => {
  it('takes with Shift everything from the row that was active', () => {
    const selection = select(NOTHING_SELECTED, ORDER, 40, 20, SHIFT);
    expect([...selection.keys]).toEqual([40, 30, 20]);
  });

  it('turns a range around its beginning, whichever way it grows', () => {
    const down = select(NOTHING_SELECTED, ORDER, 30, 10, SHIFT);
    const up = select(down, ORDER, 10, 50, SHIFT);
    expect([...up.keys]).toEqual([50, 40, 30]);
  });

  it('adds one with Ctrl and takes it away again', () => {
    const one = select(NOTHING_SELECTED, ORDER, null, 30, CTRL);
    expect([...one.keys]).toEqual([30]);
    expect(select(one, ORDER, 30, 30, CTRL)).toEqual(NOTHING_SELECTED);
  });

  it('is empty after a plain click', () => {
    const some = select(NOTHING_SELECTED, ORDER, 50, 10, SHIFT);
    expect(select(some, ORDER, 10, 20, PLAIN)).toEqual(NOTHING_SELECTED);
  });

  it('lets go of what has left the list, and is the same object if nothing has', () => {
    const some = select(NOTHING_SELECTED, ORDER, 50, 30, SHIFT);
    expect([...stillThere(some, [40, 10]).keys]).toEqual([40]);
    expect(stillThere(some, ORDER)).toBe(some);
  });

  it('never selects what is not in the list, and always what was pointed at', () => {
    const key = fc.constantFrom(...ORDER);
    const step = fc.record({ key, range: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        let selection: Selection = NOTHING_SELECTED;
        let active: number | null = null;
        for (const { key: next, range } of steps) {
          selection = select(selection, ORDER, active, next, { range, add: false });
          active = next;
          expect([...selection.keys].every((one) => ORDER.includes(one))).toBe(true);
          expect(selection.keys.has(next)).toBe(range);
        }
      }),
    );
  });
});
