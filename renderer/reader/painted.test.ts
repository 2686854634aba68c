import { expect, it } from 'vitest';
import { type Passage, painted } from './painted.ts';

const passage = (id: string, start: number, end: number, color: Passage['color']): Passage => ({
  id,
  start,
  end,
  color,
  state: 'placed',
});

it('paints the shortest passage on top', () => {
  const result = painted([passage('a', 0, 50, 'yellow'), passage('b', 10, 20, 'blue')]);
  expect(result.get('blue')).toEqual([{ start: 10, end: 20 }]);
  expect(result.get('yellow')).toEqual([
    { start: 0, end: 10 },
    { start: 20, end: 50 },
  ]);
});

it('joins neighbours of one colour', () => {
  const result = painted([passage('a', 0, 30, 'green'), passage('b', 20, 60, 'green')]);
  expect(result.get('green')).toEqual([{ start: 0, end: 60 }]);
});

it('leaves out what has no place', () => {
  expect(painted([{ ...passage('a', 0, 30, 'green'), state: 'lost' }]).size).toBe(0);
});
