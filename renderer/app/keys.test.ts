import { describe, expect, it } from 'vitest';
import { ariaKeys, isPressed, keyCaps } from './keys.ts';

const press = (key: string, more: Partial<Parameters<typeof isPressed>[1]> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

describe('a shortcut', () => {
  it('has Mod for Ctrl, on a Mac for Cmd', () => {
    expect(isPressed('Mod+Z', press('z', { ctrlKey: true }), false)).toBe(true);
    expect(isPressed('Mod+Z', press('z', { metaKey: true }), true)).toBe(true);
    expect(isPressed('Mod+Z', press('z', { ctrlKey: true }), true)).toBe(false);
  });

  it('is not another one with more keys held', () => {
    expect(isPressed('Mod+Z', press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(false);
    expect(isPressed('Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(true);
    expect(isPressed('T', press('t', { ctrlKey: true }), false)).toBe(false);
  });

  it('goes by the place of the key where another script is typed', () => {
    expect(isPressed('T', press('ف', { code: 'KeyT' }), false)).toBe(true);
    expect(isPressed('Y', press('z', { code: 'KeyY' }), false)).toBe(false);
  });

  it('takes signs as they are typed, with Shift or without', () => {
    expect(isPressed('?', press('?', { shiftKey: true }), false)).toBe(true);
    expect(isPressed('/', press('/', { shiftKey: true }), false)).toBe(true);
  });

  it('is shown as the caps of this system', () => {
    expect(keyCaps('Mod+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(keyCaps('Mod+Shift+Z', true)).toEqual(['⌘', '⇧', 'Z']);
    expect(keyCaps('Alt+ArrowDown', false)).toEqual(['Alt', '↓']);
    expect(keyCaps('+', false)).toEqual(['+']);
    expect(ariaKeys('Mod+Shift+Z', false)).toBe('Control+Shift+Z');
  });
});
