/** The keys of the Names place: of the name whose row has the focus, else of the one whose page is open. */
import type { NameView } from '../../main/api/schema.ts';
import { useCommand } from '../app/commands.ts';
import { tellFailure } from '../app/problem.ts';
import { go, parseRoute } from '../app/route.ts';
import { t } from '../strings/index.ts';
import { nameChanges } from './name-changes.ts';
import { KINDS } from './names-view.ts';

/** What a person is asked about a name before it is done. */
export type Asking =
  | { what: 'add' }
  | { what: 'rename'; name: NameView; where: 'list' | 'page' }
  | { what: 'merge' | 'split'; name: NameView };

export type NameCommands = {
  meant(): NameView | undefined;
  readOnly: boolean;
  ask(asking: Asking): void;
  focusField(): void;
  showList(): void;
};

const inList = () => document.activeElement?.closest('[data-list]') != null;

export function useNameCommands({ meant, readOnly, ask, focusField, showList }: NameCommands): void {
  const words = t.names;
  const on = (act: (name: NameView) => void) => () => {
    const name = meant();
    if (name) act(name);
  };
  const when = () => !readOnly && meant() !== undefined;
  const attempt = (act: (name: NameView) => Promise<unknown>) =>
    on((name) => void act(name).catch(tellFailure));
  const isOpen = () => {
    const route = parseRoute(location.hash);
    return route.place === 'names' && route.nameId !== null;
  };

  useCommand({ id: 'names.find', title: words.find, keys: 'F', run: focusField });
  useCommand({
    id: 'names.add',
    title: words.add,
    keys: 'A',
    when: () => !readOnly,
    run: () => ask({ what: 'add' }),
  });
  useCommand({
    id: 'names.open',
    title: words.open,
    keys: 'Enter',
    when: () => document.activeElement?.tagName === 'LI' && meant() !== undefined,
    run: on(openName),
  });
  useCommand({
    id: 'names.rename',
    title: words.rename,
    keys: 'F2',
    when,
    run: on((name) => ask({ what: 'rename', name, where: inList() ? 'list' : 'page' })),
  });
  useCommand({
    id: 'names.merge',
    title: words.merge,
    keys: 'M',
    when,
    run: on((name) => ask({ what: 'merge', name })),
  });
  useCommand({
    id: 'names.split',
    title: words.split,
    keys: 'S',
    when: () => !readOnly && canSplit(meant()),
    run: on((name) => ask({ what: 'split', name })),
  });
  useCommand({
    id: 'names.kind',
    title: words.changeKind,
    keys: 'K',
    when,
    run: attempt((name) => nameChanges.setKind(name, nextKind(name))),
  });
  useCommand({ id: 'names.toggle', title: words.toggle, keys: 'X', when, run: attempt(nameChanges.toggle) });
  useCommand({
    id: 'names.toggleRow',
    title: words.toggle,
    keys: 'Space',
    when: () => document.activeElement?.tagName === 'LI' && when(),
    run: attempt(nameChanges.toggle),
  });
  useCommand({
    id: 'names.remove',
    title: words.remove,
    keys: 'Delete',
    when,
    run: attempt(nameChanges.remove),
  });
  useCommand({
    id: 'names.close',
    title: words.backToList,
    keys: 'Escape',
    when: () => isOpen() && !inList(),
    run: () => {
      if (document.querySelector('[data-list]')) showList();
      else go({ place: 'names', nameId: null });
    },
  });
}

/** The page takes the focus. */
export function openName({ id }: Pick<NameView, 'id'>): void {
  go({ place: 'names', nameId: id });
  requestAnimationFrame(() => document.getElementById('text')?.focus());
}

/** Its own name stays: there must be another form. */
export function canSplit(name: NameView | undefined): boolean {
  return name !== undefined && splittable(name).length > 0;
}

export function splittable({ name, forms, formsOff }: NameView): string[] {
  return [...forms, ...formsOff].filter((form) => form !== name);
}

function nextKind({ kind }: NameView): NameView['kind'] {
  return KINDS[(KINDS.indexOf(kind) + 1) % KINDS.length] ?? 'place';
}
