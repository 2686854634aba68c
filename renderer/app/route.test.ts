import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, parseRoute, type Route } from './route.ts';

describe('the address of a place', () => {
  it('is readable', () => {
    expect(hashOf({ place: 'library', articleId: null, at: null })).toBe('#/library');
    expect(hashOf({ place: 'library', articleId: 'a1', at: 40 })).toBe('#/library/a1?at=40');
    expect(hashOf({ place: 'imports', run: 'r1' })).toBe('#/imports/r1');
  });

  it('leads into the library if it is none', () => {
    const library = { place: 'library', articleId: null, at: null };
    for (const hash of ['', '#', '#/', '#/nowhere']) expect(parseRoute(hash)).toEqual(library);
    expect(parseRoute('#/library/a1?at=-3')).toEqual({ ...library, articleId: 'a1' });
  });

  it('takes a broken escape as it stands', () => {
    expect(parseRoute('#/search/100%')).toEqual({ place: 'search', query: '100%', articleId: null });
  });

  it('comes back as the same place, whatever is searched for', () => {
    const id = fc.option(fc.uuid());
    const query = fc.string({ unit: 'binary' }).map((text) => text.toWellFormed());
    const reach = fc.record({ keys: fc.boolean(), names: fc.boolean() });
    const route = fc.oneof(
      fc.record({ place: fc.constant('search' as const), query, articleId: id }),
      fc.record({ place: fc.constant('search' as const), query, articleId: id, reach }),
      fc.record({ place: fc.constant('imports' as const), run: id }),
      fc.record({ place: fc.constant('names' as const), nameId: id }),
      fc.record({
        place: fc.constantFrom('passages' as const, 'tags' as const, 'counts' as const, 'settings' as const),
      }),
    );
    fc.assert(
      fc.property(route, (one: Route) => {
        expect(parseRoute(hashOf(one))).toEqual(one);
      }),
    );
  });
});
