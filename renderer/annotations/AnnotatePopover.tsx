/** Beside what is selected: tags by typing, a note, a colour. Everything by keyboard; Escape gives up. */
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Color } from '../../main/text/colors.ts';
import { failureOf } from '../api/failure.ts';
import type { Page } from '../reader/page.ts';
import { useReading } from '../reader/reading.ts';
import type { Place } from '../reader/text-map.ts';
import { t } from '../strings/index.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { toast } from '../ui/toast.ts';
import styles from './AnnotatePopover.module.css';
import { useClickBeside, useSpot } from './beside-place.ts';
import { ColorChoice } from './ColorChoice.tsx';
import { createPassage } from './passage-calls.ts';
import { lastTags } from './recent-tags.ts';
import { TagField } from './TagField.tsx';

export type AnnotatePopoverProps = {
  page: Page;
  articleId: string;
  place: Place;
  /** The words that are selected. */
  quote: string;
  part: 'tags' | 'note';
  /** Given up or done; the reader takes the focus back. */
  onClose(done: boolean): void;
};

export function AnnotatePopover({ page, articleId, place, quote, part, onClose }: AnnotatePopoverProps) {
  const box = useRef<HTMLDivElement>(null);
  const noteField = useRef<HTMLTextAreaElement>(null);
  const [tags, setTags] = useState<string[]>([]);
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState<string | null>(part === 'note' ? '' : null);
  const [color, setColor] = useState<Color | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const spot = useSpot(page, place, box);
  const isPlaced = spot !== null;
  const hasNote = note !== null;
  // A field that is not in its place yet would be scrolled to.
  useLayoutEffect(() => {
    if (!isPlaced) return;
    const field = hasNote ? noteField.current : box.current?.querySelector('input');
    field?.focus({ preventScroll: true });
  }, [isPlaced, hasNote]);
  useEffect(() => useReading.getState().say(t.annotations.popoverSaid(quote.slice(0, 200))), [quote]);
  useClickBeside(box, () => onClose(false), typed !== '' || tags.length > 0 || !!note);

  const save = async (chosen: string[]) => {
    if (isBusy) return;
    setBusy(true);
    setTags(chosen);
    try {
      await createPassage(articleId, place, { tags: chosen, note: (note ?? '').trim(), color });
      onClose(true);
    } catch (error) {
      setFailure(failureOf(error).sentence);
      setBusy(false);
    }
  };
  const again = lastTags();
  const withTyped = () => (typed.trim() === '' ? tags : [...tags, typed.trim()]);

  const askName = () => useReading.getState().propose(place, 'name');

  const carryOut: Record<Command, () => void> = {
    close: () => onClose(false),
    note: () => setNote((before) => before ?? ''),
    name: askName,
    again: () => {
      if (again.length === 0) toast({ text: t.repeatTags.none });
      else void save([...new Set([...tags, ...again])]);
    },
    highlight: () => void save([]),
    save: () => void save(withTyped()),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const use = commandOf(event);
    if (!use) return;
    event.preventDefault();
    event.stopPropagation();
    carryOut[use]();
  };

  return (
    <div
      ref={box}
      className={styles.popover}
      role="dialog"
      data-state="open"
      aria-label={t.annotations.popover}
      style={spot ?? { visibility: 'hidden' }}
      onKeyDown={onKeyDown}
      onCopy={(event) => copyQuote(event, quote)}
    >
      <TagField
        tags={tags}
        onTags={setTags}
        onDone={(chosen) => void save(chosen)}
        typed={typed}
        onTyped={setTyped}
        alwaysOpen
      />
      {note !== null && (
        <textarea
          ref={noteField}
          className={styles.note}
          aria-label={t.annotations.note}
          placeholder={t.annotations.noteHint}
          dir="auto"
          rows={3}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      )}
      {failure && (
        <p className={styles.failure} role="alert">
          {failure}
        </p>
      )}
      <div className={styles.foot}>
        <ColorChoice color={color} onColor={setColor} />
        <div className={styles.keys}>
          <button type="button" className={styles.key} onClick={carryOut.note}>
            <Kbd keys="Alt+N" /> {t.annotations.addNote}
          </button>
          <button type="button" className={styles.key} onClick={carryOut.highlight}>
            <Kbd keys="Alt+H" /> {t.annotations.highlightOnly}
          </button>
          <button type="button" className={styles.key} onClick={askName}>
            <Kbd keys="Alt+M" /> {t.nameFromText.short}
          </button>
          {again.length > 0 && typed.trim() === '' && tags.length === 0 && (
            <button type="button" className={styles.key} onClick={carryOut.again}>
              <Kbd keys="Alt+R" /> {t.repeatTags.again(again)}
            </button>
          )}
          {typed.trim() !== '' ? (
            <span className={styles.key}>
              <Kbd keys="Tab" /> {t.annotations.anotherTag}
            </span>
          ) : (
            (tags.length > 0 || note) && (
              <button type="button" className={styles.key} onClick={carryOut.save}>
                <Kbd keys="Mod+Enter" /> {t.ui.save}
              </button>
            )
          )}
        </div>
      </div>
    </div>
  );
}

type Command = 'close' | 'note' | 'name' | 'again' | 'highlight' | 'save';

/** By the key's place: with Alt a Mac types other letters. */
function commandOf(event: KeyboardEvent): Command | null {
  if (event.nativeEvent.isComposing) return null;
  if (event.key === 'Escape') return 'close';
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return 'save';
  if (!event.altKey || event.ctrlKey || event.metaKey) return null;
  if (event.code === 'KeyN') return 'note';
  if (event.code === 'KeyM') return 'name';
  if (event.code === 'KeyR') return 'again';
  return event.code === 'KeyH' ? 'highlight' : null;
}

/** The selection is painted, not selected any more: copying still means it. */
function copyQuote(event: React.ClipboardEvent, quote: string): void {
  const field = event.target as HTMLInputElement;
  if (field.selectionStart !== field.selectionEnd) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', quote);
}
