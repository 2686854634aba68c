import { beforeEach, expect, it } from 'vitest';
import { dismissChanges, toast, useToasts } from './toast.ts';

const undoable = (text: string) => toast({ text, action: { label: 'Undo', keys: 'Mod+Z', run: () => {} } });
const shown = () =>
  useToasts.getState().shown.map(({ text, action }) => `${text}${action ? ` ${action.label}` : ''}`);

beforeEach(() => useToasts.setState({ shown: [] }));

it('only the newest message has the way back, for it goes for what was done last', () => {
  undoable('Details saved.');
  toast({ text: 'Copied.' });
  expect(shown()).toEqual(['Details saved. Undo', 'Copied.']);
  undoable('Taken back.');
  expect(shown()).toEqual(['Details saved.', 'Copied.', 'Taken back. Undo']);
});

it('shows three at most, and each text once', () => {
  for (const text of ['a', 'b', 'a', 'c', 'd']) toast({ text });
  expect(shown()).toEqual(['a', 'c', 'd']);
});

it('forgets what it said of changes once one is taken back, and nothing else', () => {
  toast({ text: 'Moved.', ofChange: true, action: { label: 'Undo', keys: 'Mod+Z', run: () => {} } });
  toast({ text: 'The export is ready.' });
  toast({ text: 'Renamed.', ofChange: true, action: { label: 'Undo', keys: 'Mod+Z', run: () => {} } });
  dismissChanges();
  expect(shown()).toEqual(['The export is ready.']);
});
