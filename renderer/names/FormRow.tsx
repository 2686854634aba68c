/** One form of a name: how many articles have it, and what can be done with it. */
import { Ellipsis } from 'lucide-react';
import type { NameView } from '../../main/api/schema.ts';
import { tellFailure } from '../app/problem.ts';
import { go } from '../app/route.ts';
import { t } from '../strings/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem, MenuLine } from '../ui/Menu.tsx';
import styles from './FormList.module.css';
import { nameChanges } from './name-changes.ts';

type FormRowProps = {
  name: NameView;
  form: string;
  count: number | undefined;
  /** Of the most frequent form, 0 to 1. */
  share: number;
  readOnly: boolean;
};

export function FormRow({ name, form, count, share, readOnly }: FormRowProps) {
  const isOff = name.formsOff.includes(form);
  return (
    <li className={styles.row} data-off={isOff || undefined}>
      <span className={styles.form}>
        <bdi data-own={form === name.name || undefined}>{form}</bdi>
        {isOff && (
          <span className={styles.ordinary} title={t.namePage.ordinaryMeans}>
            {t.namePage.ordinary}
          </span>
        )}
        <span className={styles.bar} style={{ inlineSize: `${share * 100}%` }} />
      </span>
      <span className={styles.count}>{count !== undefined && t.write.number(count)}</span>
      {!readOnly && <FormMenu name={name} form={form} isOff={isOff} />}
    </li>
  );
}

function FormMenu({ name, form, isOff }: Pick<FormRowProps, 'name' | 'form'> & { isOff: boolean }) {
  const attempt = (work: Promise<unknown>) => void work.catch(tellFailure);
  const isOwn = form === name.name;
  return (
    <Menu
      align="end"
      trigger={<IconButton label={t.namePage.moreOf(form)} icon={<Ellipsis aria-hidden="true" />} />}
    >
      <MenuItem onSelect={() => go({ place: 'search', query: `="${form}"`, articleId: null })}>
        {t.namePage.searchForm}
      </MenuItem>
      <MenuItem disabled={isOwn} onSelect={() => attempt(nameChanges.rename(name, form))}>
        {t.namePage.makeName}
      </MenuItem>
      {isOff ? (
        <MenuItem onSelect={() => attempt(nameChanges.switchFormOn(name, form))}>
          {t.namePage.makeMeant}
        </MenuItem>
      ) : (
        <MenuItem onSelect={() => attempt(nameChanges.switchFormOff(name, form))}>
          {t.namePage.makeOrdinary}
        </MenuItem>
      )}
      <MenuLine />
      <MenuItem danger disabled={isOwn} onSelect={() => attempt(nameChanges.removeForm(name, form))}>
        {t.namePage.removeForm}
      </MenuItem>
    </Menu>
  );
}
