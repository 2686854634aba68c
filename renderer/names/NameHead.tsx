/** The head of a name's page: what it is called in both scripts, what it is, where and when it occurs, what can be done. */
import { Ellipsis, Search } from 'lucide-react';
import type { NamePageView, NameView } from '../../main/api/schema.ts';
import { tellFailure } from '../app/problem.ts';
import { go } from '../app/route.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { KindIcon } from './KindIcon.tsx';
import styles from './NameHead.module.css';
import { NameMenu } from './NameMenu.tsx';
import { NameNote } from './NameNote.tsx';
import { nameChanges } from './name-changes.ts';
import { nameQuery } from './name-query.ts';
import { isArabic, shownName } from './name-scripts.ts';
import { RenameField } from './RenameField.tsx';
import type { Asking } from './use-name-commands.ts';

type NameHeadProps = {
  name: NameView;
  /** Undefined while they are counted. */
  facts: NamePageView | undefined;
  readOnly: boolean;
  isRenaming: boolean;
  onAsk(asking: Asking): void;
  onRenamed(): void;
};

export function NameHead({ name, facts, readOnly, isRenaming, onAsk, onRenamed }: NameHeadProps) {
  const { other } = shownName(name);
  return (
    <header className={styles.head}>
      <p className={styles.kind}>
        <KindIcon kind={name.kind} /> <span aria-hidden="true">{t.names.kinds[name.kind]}</span>
      </p>
      {isRenaming ? (
        <RenameField name={name} onEnd={onRenamed} />
      ) : (
        <div className={styles.names}>
          <h2 className={styles.name} data-script={scriptOf(name.name)}>
            <bdi>{name.name}</bdi>
          </h2>
          {other && (
            <p className={styles.other} data-script={scriptOf(other)}>
              <bdi>{other}</bdi>
            </p>
          )}
        </div>
      )}
      <p className={styles.facts} aria-live="polite">
        {facts ? t.namePage.total(facts.total) : t.names.counting}
        {facts?.first && facts.last && (
          <span>{t.namePage.from(t.write.date(facts.first), t.write.date(facts.last))}</span>
        )}
      </p>
      {!name.on && (
        <p className={styles.off}>
          {t.namePage.switchedOff}
          {!readOnly && (
            <Button look="link" keys="X" onClick={() => void nameChanges.toggle(name).catch(tellFailure)}>
              {t.names.switchOn}
            </Button>
          )}
        </p>
      )}
      <NameNote name={name} readOnly={readOnly} />
      <div className={styles.actions}>
        <Button
          look="primary"
          icon={<Search aria-hidden="true" />}
          onClick={() => go({ place: 'search', query: nameQuery(name), articleId: null })}
        >
          {t.namePage.search}
        </Button>
        {!readOnly && (
          <>
            <Button keys="F2" onClick={() => onAsk({ what: 'rename', name, where: 'page' })}>
              {t.names.rename}
            </Button>
            <Button keys="M" onClick={() => onAsk({ what: 'merge', name })}>
              {t.names.merge}
            </Button>
            <Menu
              align="end"
              trigger={<IconButton label={t.names.more(name.name)} icon={<Ellipsis aria-hidden="true" />} />}
            >
              <NameMenu name={name} where="page" onAsk={onAsk} />
            </Menu>
          </>
        )}
      </div>
    </header>
  );
}

function scriptOf(text: string): 'arabic' | undefined {
  return isArabic(text) ? 'arabic' : undefined;
}
