import { expect, test } from 'vitest';
import type { Command } from '../app/commands.ts';
import { commandGroups } from './command-groups.ts';

const command = (id: string, title = id): Command => ({ id, title, keys: 'A', run: () => {} });

test('commands stand under their place, what works everywhere first, strangers last', () => {
  const groups = commandGroups([command('crane.lift'), command('reader.next'), command('app.undo')]);
  expect(groups.map(({ place }) => place)).toEqual(['app', 'reader', 'other']);
});

test('a command that was registered twice is listed once, as it runs', () => {
  const [group] = commandGroups([command('reader.next', 'old'), command('reader.next', 'new')]);
  expect(group?.commands.map(({ title }) => title)).toEqual(['new']);
});
