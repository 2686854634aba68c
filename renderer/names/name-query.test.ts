import { describe, expect, it } from 'vitest';
import { formsQuery, nameQuery } from './name-query.ts';

describe('what to search for to find a name', () => {
  it('is the name, of which search knows the forms', () => {
    expect(nameQuery({ name: 'Sarif' })).toBe('name:Sarif');
    expect(nameQuery({ name: 'تل السرف' })).toBe('name:"تل السرف"');
  });

  it('or just these forms, with no quotation mark but its own', () => {
    expect(formsQuery(['Tel Sarif', 'تل السرف'])).toBe('"Tel Sarif" OR "تل السرف"');
    expect(formsQuery(['the "Bridge”'])).toBe('"the  Bridge"');
    expect(formsQuery([])).toBe('');
  });
});
