/** Everything the palette can offer, and what of it was used. */
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { MemoView } from '../../main/api/schema.ts';
import { archive } from '../api/client.ts';
import { useNames } from '../api/name-queries.ts';
import {
  useMemos,
  usePaletteTitles,
  usePaletteUses,
  useSavedSearches,
  useSettled,
  useTags,
} from '../api/queries.ts';
import type { Command } from '../app/commands.ts';
import { go } from '../app/route.ts';
import { showMemo } from '../memos/show-memo.ts';
import { filterText } from '../search/narrow.ts';
import { runSearch } from '../search/searches.ts';
import { t } from '../strings/index.ts';
import { finderOf, inGroups, type PaletteItem } from './find-items.ts';
import { frecency } from './frecency.ts';

/** So many titles are at hand; of larger archives the others are searched for. */
const TITLES = 2000;
const STILL_MS = 120;

/** @param commands those that could be run when the palette was asked for */
export function usePaletteItems(typed: string, commands: readonly Command[]): PaletteItem[] {
  const { data: titles = [] } = usePaletteTitles();
  const { data: saved = [] } = useSavedSearches();
  const { data: tags = [] } = useTags();
  const { data: memos = [] } = useMemos();
  const { data: names = [] } = useNames();
  const { data: uses = [] } = usePaletteUses();
  const [now] = useState(() => Date.now());
  const find = useMemo(
    () =>
      finderOf([
        ...saved.map((search) => ({
          ...item('saved', search.id, search.name, () => runSearch(search)),
          ...(search.fresh > 0 ? { detail: t.search.fresh(search.fresh) } : {}),
        })),
        ...commands.map(ofCommand),
        ...titles.map(ofArticle),
        ...tags.map(({ name }) => item('tags', name, name, () => searchTag(name))),
        ...memos.map(ofMemo),
        ...names.map(({ name, id }) => item('names', id, name, () => go({ place: 'names', nameId: id }))),
      ]),
    [saved, commands, titles, tags, memos, names],
  );
  const used = useMemo(() => new Map(uses.map((use) => [use.id, frecency(use, now)])), [uses, now]);
  const further = useFurtherTitles(typed, titles.length >= TITLES);
  return useMemo(() => {
    const found = find(typed, used);
    const known = new Set(found.map(({ id }) => id));
    return inGroups([...found, ...further.filter(({ id }) => !known.has(id))]);
  }, [find, typed, used, further]);
}

function item(group: PaletteItem['group'], key: string, title: string, run: () => void): PaletteItem {
  return { id: `${group} ${key}`.slice(0, 200), group, title, run };
}

function ofCommand(command: Command): PaletteItem {
  const [keys = ''] = typeof command.keys === 'string' ? [command.keys] : command.keys;
  const run = () => command.run(new KeyboardEvent('keydown'));
  return { ...item('commands', command.id, command.title, run), keys };
}

type Title = { id: string; title: string; outlet: string | null };

function ofArticle({ id, title, outlet }: Title): PaletteItem {
  const open = () => go({ place: 'library', articleId: id, at: null });
  return { ...item('articles', id, title, open), ...(outlet ? { detail: outlet } : {}) };
}

/** Found by what it says, too. */
function ofMemo({ tag, text }: MemoView): PaletteItem {
  const title = tag === null ? t.memos.ofArchive : t.memos.ofTag(tag);
  const detail = text.replace(/\s+/g, ' ').slice(0, 300);
  return { ...item('memos', tag ?? '', title, () => showMemo(tag)), detail };
}

function searchTag(name: string): void {
  go({ place: 'search', query: filterText('tag', name), articleId: null });
}

const NONE: PaletteItem[] = [];

/** Articles that are not among the latest, by the words of their titles; the last word may be begun. */
function useFurtherTitles(typed: string, wanted: boolean): PaletteItem[] {
  const words = useSettled(typed, STILL_MS).match(/[\p{L}\p{M}\p{N}]{2,}/gu) ?? [];
  const query = words.map((word, at) => `title:${word}${at === words.length - 1 ? '*' : ''}`).join(' ');
  const { data } = useQuery({
    queryKey: ['archive', 'search', 'titles', query],
    queryFn: async ({ signal }) => {
      const { hits } = await archive.search.run(
        { query, keys: false, names: false, effort: 'typing', limit: 6 },
        { signal },
      );
      return hits.map(ofArticle);
    },
    enabled: wanted && query !== '',
    gcTime: 20_000,
  });
  return data ?? NONE;
}
