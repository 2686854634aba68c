import { describe, expect, it } from 'vitest';
import { along, dropped, inward, outward } from './tree-moves.ts';

const tag = (name: string, parent: string | null = null, depth = 0) => ({ name, parent, depth });
const ROADS = tag('Roads');
const FERRY = tag('Ferry', 'Roads', 1);
const BRIDGE = tag('Bridge', 'Roads', 1);
const PILLAR = tag('Pillar', 'Bridge', 2);
const WATER = tag('Water');
const TAGS = [ROADS, FERRY, BRIDGE, PILLAR, WATER];

describe('a tag moves', () => {
  it('inward, under the sibling above it', () => {
    expect(inward(TAGS, WATER)).toEqual({ parent: 'Roads', before: null });
    expect(inward(TAGS, FERRY)).toBe(null);
  });

  it('outward, behind the one that it stood under', () => {
    expect(outward(TAGS, PILLAR)).toEqual({ parent: 'Roads', before: null });
    expect(outward(TAGS, BRIDGE)).toEqual({ parent: null, before: 'Water' });
    expect(outward(TAGS, ROADS)).toBe(null);
  });

  it('along its siblings, not beyond them', () => {
    expect(along(TAGS, BRIDGE, -1)).toEqual({ parent: 'Roads', before: 'Ferry' });
    expect(along(TAGS, FERRY, 1)).toEqual({ parent: 'Roads', before: null });
    expect(along(TAGS, WATER, 1)).toBe(null);
  });

  it('to where it is dropped, never under itself', () => {
    expect(dropped(TAGS, 'Water', BRIDGE, 'under')).toEqual({ parent: 'Bridge', before: null });
    expect(dropped(TAGS, 'Water', FERRY, 'before')).toEqual({ parent: 'Roads', before: 'Ferry' });
    expect(dropped(TAGS, 'Water', FERRY, 'behind')).toEqual({ parent: 'Roads', before: 'Bridge' });
    expect(dropped(TAGS, 'Bridge', FERRY, 'behind')).toEqual({ parent: 'Roads', before: null });
    expect(dropped(TAGS, 'Roads', PILLAR, 'under')).toBe(null);
    expect(dropped(TAGS, 'Roads', ROADS, 'before')).toBe(null);
  });
});
