/** The archives that were open lately, in the order of the first screen. Knows their paths; the window gets ids. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import type { RecentArchive } from '../api/host-contract.ts';
import { readOwnFile, writeOwnFile } from './own-file.ts';

const LONGEST = 20;

const kept = z.object({ archives: z.array(z.object({ path: z.string(), openedAt: z.string() })) });

export type RecentArchives = {
  /** The latest first; those that are gone say so. */
  list(): RecentArchive[];
  /** @returns the path; undefined if the id is not on the list */
  pathOf(id: string): string | undefined;
  add(path: string, openedAt: string): void;
  remove(id: string): void;
};

/** Read anew each time: another Daftar may have written the list meanwhile. */
export function createRecentArchives(configFolder: string): RecentArchives {
  const file = join(configFolder, 'recent.json');
  const read = () => kept.safeParse(readOwnFile(file)).data?.archives ?? [];
  const without = (id: string) => read().filter(({ path }) => idOf(path) !== id);
  return {
    list: () =>
      read().map(({ path, openedAt }) => ({
        id: idOf(path),
        ...placeOf(path),
        openedAt,
        missing: !existsSync(path),
      })),
    pathOf: (id) => read().find(({ path }) => idOf(path) === id)?.path,
    add(path, openedAt) {
      const whole = resolve(path);
      const archives = [{ path: whole, openedAt }, ...without(idOf(whole))].slice(0, LONGEST);
      writeOwnFile(file, { archives });
    },
    remove: (id) => void writeOwnFile(file, { archives: without(id) }),
  };
}

/** An archive's name and its folder as they are shown: the home folder as "~". */
export function placeOf(path: string): { name: string; place: string } {
  const whole = resolve(path);
  const folder = dirname(whole);
  const way = relative(homedir(), folder);
  const inHome = !way.startsWith('..') && resolve(homedir(), way) === folder && way !== folder;
  return {
    name: basename(whole).replace(/\.daftar$/, ''),
    place: inHome ? join('~', way) : folder,
  };
}

const idOf = (path: string) => createHash('sha256').update(path).digest('hex').slice(0, 16);
