/** One name in the list: what it is called in both scripts, its other forms, in how many articles it occurs. */
import { Ellipsis } from 'lucide-react';
import type { NameView } from '../../main/api/schema.ts';
import { hashOf } from '../app/route.ts';
import { t } from '../strings/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { RowMenu } from '../ui/Menu.tsx';
import { KindIcon } from './KindIcon.tsx';
import { NameMenu } from './NameMenu.tsx';
import styles from './NameRow.module.css';
import { shownName } from './name-scripts.ts';
import { RenameField } from './RenameField.tsx';
import type { Asking } from './use-name-commands.ts';

type NameRowProps = {
  name: NameView;
  count: number | undefined;
  isActive: boolean;
  isOpen: boolean;
  isRenaming: boolean;
  readOnly: boolean;
  onRenamed(): void;
  onAsk(asking: Asking): void;
};

export function NameRow({ name, count, isActive, isOpen, isRenaming, readOnly, ...on }: NameRowProps) {
  const tabIndex = isActive ? 0 : -1;
  const { other, rest } = shownName(name);
  return (
    <div className={styles.row} data-open={isOpen || undefined} data-off={!name.on || undefined}>
      <span className={styles.kind}>
        <KindIcon kind={name.kind} />
      </span>
      {isRenaming ? (
        <RenameField name={name} onEnd={on.onRenamed} />
      ) : (
        <a className={styles.words} href={hashOf({ place: 'names', nameId: name.id })} tabIndex={-1}>
          <span className={styles.names}>
            <bdi className={styles.name}>{name.name}</bdi>
            {!name.on && <span className={styles.off}>{t.names.off}</span>}
            {other && (
              <span className={styles.other}>
                <bdi>{other}</bdi>
              </span>
            )}
          </span>
          {rest.length > 0 && (
            <span className={styles.rest}>
              {rest.map((form) => (
                <span key={form}>
                  <bdi>{form}</bdi>
                </span>
              ))}
            </span>
          )}
        </a>
      )}
      <span className={styles.count} data-none={count === 0 || undefined}>
        {count !== undefined && (
          <>
            <span aria-hidden="true">{t.write.number(count)}</span>
            <span className="visually-hidden">{t.names.articles(count)}</span>
          </>
        )}
      </span>
      {!readOnly && (
        <RowMenu
          align="end"
          trigger={
            <IconButton
              label={t.names.more(name.name)}
              icon={<Ellipsis aria-hidden="true" />}
              tabIndex={tabIndex}
            />
          }
        >
          <NameMenu name={name} onAsk={on.onAsk} where="list" />
        </RowMenu>
      )}
    </div>
  );
}
