/** Tags of the selected articles, put on all of them or taken away. */
import { Tag } from 'lucide-react';
import type { ArticleRow } from '../../main/api/schema.ts';
import { focusList } from '../search/focus.ts';
import { t } from '../strings/index.ts';
import { TagTicks } from '../tags/TagTicks.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Popover } from '../ui/Popover.tsx';
import { tagArticles } from './actions.ts';
import { useTagging } from './tagging.ts';

export type TagPickerProps = {
  keys: readonly number[];
  /** As many of their rows as are known. */
  rows: readonly ArticleRow[];
};

export function TagPicker({ keys, rows }: TagPickerProps) {
  const isOpen = useTagging((state) => state.isOpen);
  return (
    <Popover
      label={t.tagging.title(keys.length)}
      open={isOpen}
      onReturn={focusList}
      onOpenChange={(open) => useTagging.setState({ isOpen: open })}
      trigger={<IconButton label={t.library.tag} keys="T" icon={<Tag aria-hidden="true" />} />}
    >
      <TagTicks
        title={t.tagging.title(keys.length)}
        carried={rows.map(({ ownTags }) => ownTags)}
        onAdd={(name) => void tagArticles(keys, { add: [name] })}
        onRemove={(name) => void tagArticles(keys, { remove: [name] })}
      />
    </Popover>
  );
}
