/** Joins a name into another: which one takes over, and what that does, before it is done. */
import { useMutation } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { NameView } from '../../main/api/schema.ts';
import { go, parseRoute } from '../app/route.ts';
import { t } from '../strings/index.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import options from '../ui/Options.module.css';
import { type Choice, ChoiceField } from './ChoiceField.tsx';
import { likelyNames } from './likely-names.ts';
import styles from './MergeDialog.module.css';
import { NameLine } from './NameLine.tsx';
import { nameChanges } from './name-changes.ts';
import { nameFinder } from './name-finder.ts';

type MergeDialogProps = { from: NameView; names: readonly NameView[]; onClose(): void };

type NameChoice = Choice & { name: NameView };

/** Offered at once. */
const MOST = 7;

export function MergeDialog({ from, names, onClose }: MergeDialogProps) {
  const [typed, setTyped] = useState('');
  const [into, setInto] = useState<NameView | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const others = useMemo(() => names.filter(({ id }) => id !== from.id), [names, from.id]);
  const find = useMemo(() => nameFinder(others), [others]);
  const likely = useMemo(() => likelyNames(others, from.forms), [others, from.forms]);
  const merge = useMutation({
    mutationFn: (name: NameView) => nameChanges.merge(from, name),
    onSuccess: ({ id }) => {
      onClose();
      const route = parseRoute(location.hash);
      if (route.place === 'names' && route.nameId === from.id) go({ place: 'names', nameId: id });
    },
  });
  const offered = (typed.trim() === '' ? likely.map(({ name }) => name) : find(typed)).slice(0, MOST);
  const choices = offered.map((name) => ({ key: name.id, name, shown: <NameLine name={name} /> }));
  const take = ({ name }: NameChoice) => {
    setInto(name);
    setTyped(name.name);
    // The next Enter merges.
    requestAnimationFrame(() => button.current?.focus());
  };

  return (
    <FormDialog
      title={t.names.mergeTitle(from.name)}
      action={t.names.mergeDo}
      can={into !== null}
      busy={merge.isPending}
      error={merge.error}
      buttonRef={button}
      onDo={() => into && merge.mutate(into)}
      onClose={onClose}
    >
      <div className={styles.choice}>
        <ChoiceField
          label={t.names.mergeHint}
          listLabel={t.names.list}
          typed={typed}
          onTyped={(next) => {
            setTyped(next);
            setInto(null);
          }}
          choices={into ? [] : choices}
          onTake={take}
          {...(into || typed.trim() === '' ? {} : { none: t.names.none })}
        />
      </div>
      <p className={options.says} aria-live="polite">
        {into && t.names.mergeSays(from.name, from.forms.length + from.formsOff.length, into.name)}
      </p>
    </FormDialog>
  );
}
