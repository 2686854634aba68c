/** What passages are narrowed by, a chip each: pressed, a tag goes from “and” to “or” to “not”; the cross takes it out. */
import type { PassageFilter } from '../../main/api/schema.ts';
import { useNames } from '../api/name-queries.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { toast } from '../ui/toast.ts';
import { setFilter, showPassages } from './filter.ts';
import {
  type FilterPart,
  isFiltered,
  isTagMode,
  nextMode,
  partsOf,
  withoutPart,
  withTag,
} from './filter-parts.ts';
import { partLabel } from './part-label.ts';

type FilterChipsProps = { filter: PassageFilter };

export function FilterChips({ filter }: FilterChipsProps) {
  const { data: names = [] } = useNames();
  return (
    <>
      {partsOf(filter).map((part) => {
        const label = partLabel(part, names);
        const { kind } = part;
        const press = isTagMode(kind)
          ? { onPress: () => setFilter(withTag(filter, part.value, nextMode(kind))) }
          : {};
        return (
          <Chip
            key={`${part.kind} ${part.value}`}
            title={t.filtering.kinds[part.kind]}
            {...press}
            onRemove={() => showPassages(withoutPart(filter, part))}
            removeLabel={t.filtering.without(label)}
          >
            <Mode part={part} /> {label}
          </Chip>
        );
      })}
      {isFiltered(filter) && (
        <Button look="link" keys="Shift+X" onClick={() => clearFilter(filter)}>
          {t.filtering.clear}
        </Button>
      )}
    </>
  );
}

function Mode({ part: { kind } }: { part: FilterPart }) {
  return isTagMode(kind) && kind !== 'tags' ? <b>{t.filtering.mode[kind]}</b> : null;
}

/** With the way back. */
export function clearFilter(filter: PassageFilter): void {
  showPassages({});
  toast({
    text: t.filtering.cleared,
    action: { label: t.filtering.back, run: () => showPassages(filter) },
  });
}
