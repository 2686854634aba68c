/** What selected words may mean, the likeliest first: a spelling of a name that is known, or a new place, person or group. */
import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import type { NameView } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import type { Choice } from './ChoiceField.tsx';
import { guessKind } from './guess-kind.ts';
import { likelyNames } from './likely-names.ts';
import { NameLine } from './NameLine.tsx';
import { nameFinder } from './name-finder.ts';
import { KINDS } from './names-view.ts';

export type Meaning = Choice &
  ({ what: 'known' | 'form'; name: NameView } | { what: 'new'; kind: NameView['kind']; called: string });

/** Names offered at once. */
const MOST = 5;

/** As alike as two usual spellings of one name: then that is what Enter takes. */
const SURE = 0.92;

/** @param typed looks for a name, or says how a new one is to be called */
export function useMeanings(form: string, typed: string, names: readonly NameView[]): Meaning[] {
  const likely = useMemo(() => likelyNames(names, [form]), [names, form]);
  const find = useMemo(() => nameFinder(names), [names]);
  const wanted = typed.trim();
  const known = new Set(likely.filter(({ like }) => like === 1).map(({ name }) => name.id));
  const offered = wanted === '' ? likely.map(({ name }) => name) : find(wanted);
  const spellings = offered.slice(0, MOST).map((name) => meaningOf(name, known.has(name.id)));
  const fresh = newMeanings(wanted || form);
  const isSure = wanted !== '' || (likely[0]?.like ?? 0) >= SURE;
  return isSure ? [...spellings, ...fresh] : [...fresh.slice(0, 1), ...spellings, ...fresh.slice(1)];
}

function meaningOf(name: NameView, isKnown: boolean): Meaning {
  const words = isKnown ? { after: t.nameFromText.isForm } : { before: t.nameFromText.formOf };
  return {
    key: name.id,
    what: isKnown ? 'known' : 'form',
    name,
    shown: <NameLine name={name} {...words} />,
  };
}

/** Of each kind, the one it looks like first. */
function newMeanings(called: string): Meaning[] {
  const guessed = guessKind(called);
  return [guessed, ...KINDS.filter((kind) => kind !== guessed)].map((kind) => ({
    key: `new ${kind}`,
    what: 'new',
    kind,
    called,
    shown: (
      <>
        <Plus aria-hidden="true" />
        <span>
          {t.nameFromText.new(kind)} “<bdi>{called}</bdi>”
        </span>
      </>
    ),
  }));
}
