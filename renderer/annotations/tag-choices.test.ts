import { describe, expect, it } from 'vitest';
import type { TagView } from '../../main/api/schema.ts';
import { digitChoice, isNewTag, tagFinder, withRecent } from './tag-choices.ts';

const tag = (name: string, count: number, retired = false): TagView => ({
  ...{ name, count, total: count, color: 'blue', description: '', examples: '', shortcut: '' },
  ...{ retired, parent: null, depth: 0 },
});
const tags = [
  tag('Source, anonymous', 23),
  tag('Source, official', 57),
  tag('Resources / water', 11),
  tag('Route 40', 2),
];
const names = (list: readonly TagView[]) => list.map(({ name }) => name);

describe('tag choices', () => {
  it('are the tags last used, then the most used, while nothing is typed', () => {
    expect(names(tagFinder(tags, ['Resources / water'])('', []))).toEqual([
      'Resources / water',
      'Source, official',
      'Source, anonymous',
      'Route 40',
    ]);
  });

  it('forgive a slip of typing and look at every part of a name', () => {
    expect(names(tagFinder(tags, [])('anonimous', []))).toEqual(['Source, anonymous']);
    expect(names(tagFinder(tags, [])('water', []))).toEqual(['Resources / water']);
  });

  it('are none that are retired', () => {
    const find = tagFinder([...tags, tag('Old route', 99, true)], []);
    expect(names(find('', []))).not.toContain('Old route');
    expect(names(find('old route', []))).not.toContain('Old route');
  });

  it('never offer what is on the passage already', () => {
    expect(names(tagFinder(tags, [])('source', ['Source, official']))).not.toContain('Source, official');
  });

  it('take a digit as a choice unless a tag is called so', () => {
    expect(digitChoice('2', '', tags, tags)).toBe(1);
    expect(digitChoice('4', 'route ', tags, tags)).toBe(null);
    expect(digitChoice('4', '', tags, tags)).toBe(null);
    expect(digitChoice('9', '', tags, tags)).toBe(null);
    expect(digitChoice('a', '', tags, tags)).toBe(null);
  });

  it('know a new name, whatever its capitals', () => {
    expect(isNewTag('Ferry', tags, [])).toBe(true);
    expect(isNewTag('route 40', tags, [])).toBe(false);
    expect(isNewTag('ferry', tags, ['Ferry'])).toBe(false);
    expect(isNewTag('  ', tags, [])).toBe(false);
  });

  it('remember each used name once, the latest first', () => {
    expect(withRecent(['a', 'b'], ['b', 'c'])).toEqual(['b', 'c', 'a']);
  });
});
