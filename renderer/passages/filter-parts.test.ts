import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_FILTER } from '../app/passage-address.ts';
import { hashOf, parseRoute } from '../app/route.ts';
import { modeOf, nextMode, partsOf, TAG_MODES, withoutPart, withPart, withTag } from './filter-parts.ts';

const word = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).map((text) => text.toWellFormed());
const words = fc.uniqueArray(word, { maxLength: 3 });
const date = fc.constantFrom('', '2020', '2020-03', '2020-03-01');
const filter = fc.record({
  ...{ tags: words, anyTags: words, notTags: words, names: words, outlets: words, authors: words },
  states: fc.subarray(['placed', 'weak', 'lost'] as const),
  ...{ from: date, to: date, query: word, only: words, under: fc.boolean() },
});

test('whatever is filtered by comes back from the address', () => {
  fc.assert(
    fc.property(filter, (one) => {
      const route = { place: 'passages' as const, filter: one };
      expect(parseRoute(hashOf(route))).toEqual(route);
    }),
  );
  expect(hashOf({ place: 'passages', filter: NO_FILTER })).toBe('#/passages');
  expect(parseRoute('#/passages?from=spring&tag=Ferry')).toEqual({
    place: 'passages',
    filter: { ...NO_FILTER, tags: ['Ferry'] },
  });
});

test('a part that is put in stands among the parts, and taken out leaves what was there', () => {
  const before = { ...NO_FILTER, names: ['Tel Sarif'] };
  for (const kind of [...TAG_MODES, 'outlets', 'authors', 'from'] as const) {
    const part = { kind, value: '2020' };
    const after = withPart(before, part);
    expect(partsOf(after)).toContainEqual(part);
    expect(withoutPart(after, part)).toEqual(before);
  }
});

test('a tag narrows in one way at a time', () => {
  let now = withTag(NO_FILTER, 'Ferry', 'tags');
  for (const mode of ['anyTags', 'notTags', 'tags'] as const) {
    now = withTag(now, 'Ferry', nextMode(modeOf(now, 'Ferry') ?? 'tags'));
    expect(partsOf(now)).toEqual([{ kind: mode, value: 'Ferry' }]);
  }
  expect(withTag(now, 'Ferry', null)).toEqual(NO_FILTER);
});
