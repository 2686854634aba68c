import { describe, expect, it } from 'vitest';
import { type BoxState, boxAction, keyInBox } from './box-keys.ts';

const TYPED: BoxState = {
  isEmpty: false,
  isOpen: false,
  isToComplete: false,
  hasChosen: false,
  hasNext: false,
};

describe('the keys of the search box', () => {
  it('leave Enter to the results, whatever is offered, until the arrows led to a line', () => {
    expect(boxAction('Enter', { ...TYPED, hasNext: true })).toBe('results');
    const open = { ...TYPED, isOpen: true, isToComplete: true };
    expect(boxAction('Enter', open)).toBe('results');
    expect(boxAction('Enter', { ...open, hasChosen: true })).toBe('take');
  });

  it('take back one thing at a time with Escape', () => {
    expect(boxAction('Escape', { ...TYPED, hasNext: true })).toBe('close');
    expect(boxAction('Escape', TYPED)).toBe('clear');
    expect(boxAction('Escape', { ...TYPED, isEmpty: true, isOpen: true })).toBe('leave');
  });

  it('accept with Tab only what is there to accept', () => {
    expect(boxAction('accept', TYPED)).toBe(null);
    expect(boxAction('accept', { ...TYPED, hasNext: true })).toBe('complete');
    expect(boxAction('accept', { ...TYPED, isEmpty: true, isOpen: true })).toBe(null);
  });

  it('accept with the arrow that leads on, at the end alone, in either direction', () => {
    const press = (key: string, box: { dir: string; at: number }) =>
      keyInBox(
        { key, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false },
        { dir: box.dir, value: 'ferry', selectionStart: box.at, selectionEnd: box.at },
      );
    expect(press('ArrowRight', { dir: 'ltr', at: 5 })).toBe('accept');
    expect(press('ArrowRight', { dir: 'ltr', at: 2 })).toBe('ArrowRight');
    expect(press('ArrowLeft', { dir: 'rtl', at: 5 })).toBe('accept');
    expect(press('ArrowRight', { dir: 'rtl', at: 5 })).toBe('ArrowRight');
    expect(press('Tab', { dir: 'ltr', at: 1 })).toBe('accept');
  });
});
