/** What a name is called, to be typed over in its place. */
import type { NameView } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import { InlineField } from '../ui/InlineField.tsx';
import { nameChanges } from './name-changes.ts';

export function RenameField({ name, onEnd }: { name: NameView; onEnd(): void }) {
  return (
    <InlineField
      label={t.names.name}
      value={name.name}
      required
      onSave={async (to) => void (await nameChanges.rename(name, to))}
      onEnd={onEnd}
    />
  );
}
