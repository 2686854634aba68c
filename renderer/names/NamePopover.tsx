/** Beside what is selected: which name these words are, a new one or another spelling of one that is known. Escape gives up. */
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { NameView } from '../../main/api/schema.ts';
import popover from '../annotations/AnnotatePopover.module.css';
import { useClickBeside, useSpot } from '../annotations/beside-place.ts';
import { failureOf } from '../api/failure.ts';
import { useNames } from '../api/name-queries.ts';
import type { Page } from '../reader/page.ts';
import { useReading } from '../reader/reading.ts';
import type { Place } from '../reader/text-map.ts';
import { t } from '../strings/index.ts';
import { ChoiceField } from './ChoiceField.tsx';
import styles from './NamePopover.module.css';
import { nameChanges } from './name-changes.ts';
import { type Meaning, useMeanings } from './use-meanings.tsx';
import { openName } from './use-name-commands.ts';

type NamePopoverProps = {
  page: Page;
  place: Place;
  /** The words that are selected. */
  quote: string;
  /** Given up or done; the reader takes the focus back. */
  onClose(done: boolean): void;
};

const NONE: readonly NameView[] = [];
const words = t.nameFromText;

export function NamePopover({ page, place, quote, onClose }: NamePopoverProps) {
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const form = useMemo(() => quote.replace(/\s+/g, ' ').trim(), [quote]);
  const names = useNames().data ?? NONE;
  const meanings = useMeanings(form, typed, names);
  const spot = useSpot(page, place, box);
  const isPlaced = spot !== null;
  // A field that is not in its place yet would be scrolled to.
  useLayoutEffect(() => {
    if (isPlaced) field.current?.focus({ preventScroll: true });
  }, [isPlaced]);
  useEffect(() => useReading.getState().say(words.title(form)), [form]);
  useClickBeside(box, () => onClose(false), typed !== '');

  const take = async (meaning: Meaning) => {
    if (meaning.what === 'known') {
      onClose(true);
      return openName(meaning.name);
    }
    try {
      if (meaning.what === 'new')
        await nameChanges.add({ name: meaning.called, kind: meaning.kind, forms: [form] });
      else await nameChanges.addForm(meaning.name, form);
      onClose(true);
    } catch (error) {
      setFailure(failureOf(error).sentence);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    onClose(false);
  };

  return (
    <div
      ref={box}
      className={popover.popover}
      role="dialog"
      data-state="open"
      aria-label={words.title(form)}
      style={spot ?? { visibility: 'hidden' }}
      onKeyDown={onKeyDown}
    >
      <p className={styles.title}>{words.title(form)}</p>
      <ChoiceField
        label={words.find}
        listLabel={words.options}
        typed={typed}
        onTyped={setTyped}
        choices={meanings}
        onTake={(meaning) => void take(meaning)}
        fieldRef={field}
      />
      {failure && (
        <p className={popover.failure} role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}
