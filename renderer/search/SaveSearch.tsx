/** The star beside the box: saves the search on screen; once it is saved, names it or takes it off again. */
import { Star, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { SavedSearchView } from '../../main/api/schema.ts';
import { archive } from '../api/client.ts';
import { useInfo, useSavedSearches } from '../api/queries.ts';
import { useCommand } from '../app/commands.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Popover } from '../ui/Popover.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useReach } from './reach.ts';
import styles from './SaveSearch.module.css';
import { isSameSearch, removeSearch, renameSearch, saveSearch } from './searches.ts';

export type SaveSearchProps = { query: string };

/** Milliseconds for which what is new may be read before it counts as seen. */
const LOOKED_MS = 1500;

export function SaveSearch({ query }: SaveSearchProps) {
  const search = { query, ...useReach() };
  const { data: info } = useInfo();
  const { data: all } = useSavedSearches();
  const [isOpen, setOpen] = useState(false);
  const saved = all?.find((other) => isSameSearch(other, search));
  const canSave = query.trim() !== '' && info?.readOnly === null;
  const open = () => {
    if (!saved) void saveSearch(search);
    setOpen(true);
  };
  useCommand({
    id: 'search.save',
    title: t.search.save,
    keys: 'Mod+S',
    inFields: true,
    when: () => canSave,
    run: open,
  });
  useLook(saved);
  if (!canSave) return null;
  return (
    <Popover
      label={t.search.savedAs}
      align="end"
      open={isOpen && saved !== undefined}
      onOpenChange={(next) => (next ? open() : setOpen(false))}
      trigger={
        <IconButton
          label={saved ? t.search.saved(saved.name) : t.search.save}
          keys="Mod+S"
          pressed={saved !== undefined}
          className={styles.star ?? ''}
          icon={<Star aria-hidden="true" />}
        />
      }
    >
      {saved && <SavedAs key={saved.id} saved={saved} onClose={() => setOpen(false)} />}
    </Popover>
  );
}

function SavedAs({ saved, onClose }: { saved: SavedSearchView; onClose(): void }) {
  const [name, setName] = useState(saved.name);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== saved.name) renameSearch(saved.id, name);
        onClose();
      }}
    >
      <TextField
        label={t.search.savedAs}
        value={name}
        maxLength={200}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setName(event.target.value)}
      />
      <div className={styles.buttons}>
        <Button
          look="quiet"
          icon={<Trash2 aria-hidden="true" />}
          onClick={() => {
            onClose();
            void removeSearch(saved);
          }}
        >
          {t.search.removeSaved}
        </Button>
        <Button look="primary" type="submit">
          {t.search.done}
        </Button>
      </div>
    </form>
  );
}

/** A saved search that stands on screen for a while was looked at. */
function useLook(saved: SavedSearchView | undefined): void {
  const id = saved && saved.fresh > 0 ? saved.id : null;
  useEffect(() => {
    if (id === null) return;
    const timer = setTimeout(() => void archive.searches.look({ id }).catch(() => {}), LOOKED_MS);
    return () => clearTimeout(timer);
  }, [id]);
}
