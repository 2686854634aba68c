import { expect, it } from 'vitest';
import { isDimmed, nextOnly } from './only-tag.ts';

it('one key goes through the tags of a passage and then lets go, as it does where the tag is not', () => {
  const tags = ['Convoy', 'Curfew'];
  expect(nextOnly(tags, null)).toBe('Convoy');
  expect(nextOnly(tags, 'Convoy')).toBe('Curfew');
  expect(nextOnly(tags, 'Curfew')).toBe(null);
  expect(nextOnly(tags, 'Ferry')).toBe(null);
  expect(nextOnly([], null)).toBe(null);
});

it('what carries the tag stands out, and everything if it is none', () => {
  expect([isDimmed({ tags: ['Convoy', 'Curfew'] }, 'Curfew'), isDimmed({ tags: [] }, 'Curfew')]).toEqual([
    false,
    true,
  ]);
  expect(isDimmed({ tags: [] }, null)).toBe(false);
});
