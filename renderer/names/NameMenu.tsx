/** What can be done to one name, with the keys that do the same; the same on its line and on its page. */
import type { NameView } from '../../main/api/schema.ts';
import { tellFailure } from '../app/problem.ts';
import { t } from '../strings/index.ts';
import { MenuChoice, MenuItem, MenuLabel, MenuLine } from '../ui/Menu.tsx';
import { nameChanges } from './name-changes.ts';
import { KINDS } from './names-view.ts';
import { type Asking, canSplit } from './use-name-commands.ts';

type NameMenuProps = { name: NameView; where: 'list' | 'page'; onAsk(asking: Asking): void };

const CHOICES = KINDS.map((value) => ({ value, label: t.names.kinds[value] }));

export function NameMenu({ name, where, onAsk }: NameMenuProps) {
  const attempt = (work: Promise<unknown>) => void work.catch(tellFailure);
  return (
    <>
      <MenuItem keys="F2" onSelect={() => onAsk({ what: 'rename', name, where })}>
        {t.names.rename}
      </MenuItem>
      <MenuItem keys="M" onSelect={() => onAsk({ what: 'merge', name })}>
        {t.names.merge}
      </MenuItem>
      <MenuItem keys="S" disabled={!canSplit(name)} onSelect={() => onAsk({ what: 'split', name })}>
        {t.names.split}
      </MenuItem>
      <MenuItem keys="X" onSelect={() => attempt(nameChanges.toggle(name))}>
        {name.on ? t.names.switchOff : t.names.switchOn}
      </MenuItem>
      <MenuLine />
      <MenuLabel>{t.names.kind}</MenuLabel>
      <MenuChoice
        value={name.kind}
        options={CHOICES}
        onChange={(kind) => attempt(nameChanges.setKind(name, kind))}
      />
      <MenuLine />
      <MenuItem keys="Delete" danger onSelect={() => attempt(nameChanges.remove(name))}>
        {t.names.remove}
      </MenuItem>
    </>
  );
}
