/** Every command with its keys, by place, and how to ask the archive: drawn from what is registered now. */
import { useState } from 'react';
import { type Command, useCommands } from '../app/commands.ts';
import { keyCaps } from '../app/keys.ts';
import { t } from '../strings/index.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { commandGroups } from './command-groups.ts';
import { QueryCard } from './QueryCard.tsx';
import styles from './ShortcutsDialog.module.css';

type ShortcutsDialogProps = { onClose(): void };

export default function ShortcutsDialog({ onClose }: ShortcutsDialogProps) {
  const commands = useCommands();
  // As they were when help was asked for: the dialog itself changes what can be done.
  const [groups] = useState(() => commandGroups(commands));
  return (
    <Dialog wide title={t.help.title} onClose={onClose}>
      {/* The focus is on the text, so that the arrow keys scroll it. */}
      <div className={styles.columns} tabIndex={-1} ref={takeFocus}>
        <section aria-labelledby="help-keys">
          <h3 id="help-keys" className={styles.heading}>
            {t.help.keys}
          </h3>
          {groups.map(({ place, commands: own }) => (
            <Group key={place} place={t.help.places[place] ?? place} lines={own} />
          ))}
          {t.help.own.map((group) => (
            <Group key={group.place} {...group} />
          ))}
        </section>
        <QueryCard onClose={onClose} />
      </div>
    </Dialog>
  );
}

function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}

type LineProps = Pick<Command, 'title' | 'keys'>;

function Group({ place, lines }: { place: string; lines: readonly LineProps[] }) {
  return (
    <div className={styles.group}>
      <h4 className={styles.place}>{place}</h4>
      <dl>
        {lines.map((line) => (
          <Line key={line.title} {...line} />
        ))}
      </dl>
    </div>
  );
}

function Line({ title, keys: given }: LineProps) {
  const keys = typeof given === 'string' ? [given] : given;
  return (
    <div className={styles.line}>
      <dt>{title}</dt>
      <dd>
        {keys.map((one, index) => (
          <span key={one}>
            {index > 0 && <span className={styles.or}>{t.help.or}</span>}
            <Kbd keys={one} />
            <span className="visually-hidden">{t.help.spoken(keyCaps(one))}</span>
          </span>
        ))}
      </dd>
    </div>
  );
}
