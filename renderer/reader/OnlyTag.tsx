/** The tag that alone stands out, with how many passages carry it; its cross lets all stand out again. */
import type { AnnotationView } from '../../main/api/schema.ts';
import { DEFAULT_COLOR } from '../../main/text/colors.ts';
import { isDimmed, showOnly } from '../annotations/only-tag.ts';
import { useTags } from '../api/queries.ts';
import { t } from '../strings/index.ts';
import { TagChip } from '../ui/TagChip.tsx';
import { useReading } from './reading.ts';
import styles from './Tools.module.css';

export function OnlyTag({ passages }: { passages: readonly AnnotationView[] }) {
  const only = useReading((state) => state.onlyTag);
  const { data: known = [] } = useTags();
  if (only === null) return null;
  const shown = passages.filter((passage) => !isDimmed(passage, only));
  return (
    <span className={styles.only}>
      {t.onlyTag.chip}
      <TagChip
        name={only}
        color={known.find(({ name }) => name === only)?.color ?? DEFAULT_COLOR}
        onRemove={() => showOnly(null, passages)}
        removeLabel={t.onlyTag.close(only)}
      />
      <span>{t.onlyTag.count(shown.length, passages.length)}</span>
    </span>
  );
}
