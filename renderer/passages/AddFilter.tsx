/** Narrows the passages by whatever is typed: a tag, a name, an outlet, an annotator, a date. */
import { ListFilter } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { PassageFilter } from '../../main/api/schema.ts';
import { useNames } from '../api/name-queries.ts';
import { usePassageFacets, useTags } from '../api/queries.ts';
import { useCommand } from '../app/commands.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { FindList } from '../ui/FindList.tsx';
import { Popover } from '../ui/Popover.tsx';
import styles from './AddFilter.module.css';
import { setFilter } from './filter.ts';
import { filterOffers } from './filter-offers.ts';
import { withPart } from './filter-parts.ts';

type AddFilterProps = { filter: PassageFilter; onReturn(): void };

export function AddFilter({ filter, onReturn }: AddFilterProps) {
  const [isOpen, setOpen] = useState(false);
  useCommand({
    id: 'passages.filter',
    title: t.filtering.find,
    keys: 'Shift+F',
    run: () => setOpen(true),
  });
  return (
    <Popover
      label={t.filtering.found}
      open={isOpen}
      onOpenChange={setOpen}
      onReturn={onReturn}
      trigger={
        <Button look="quiet" keys="Shift+F" icon={<ListFilter aria-hidden="true" />}>
          {t.filtering.add}
        </Button>
      }
    >
      <Offers filter={filter} onChosen={() => setOpen(false)} />
    </Popover>
  );
}

function Offers({ filter, onChosen }: { filter: PassageFilter; onChosen(): void }) {
  const [typed, setTyped] = useState('');
  const { data: tags = NONE } = useTags();
  const { data: names = NONE } = useNames();
  const { data: facets = NO_FACETS } = usePassageFacets(true);
  const find = useMemo(() => filterOffers(tags, names, facets), [tags, names, facets]);
  return (
    <div className={styles.offers}>
      <FindList
        label={t.filtering.find}
        listLabel={t.filtering.found}
        typed={typed}
        onTyped={setTyped}
        items={find(typed)}
        keyOf={({ key }) => key}
        none={t.filtering.none}
        onChoose={({ parts }) => {
          setFilter(parts.reduce(withPart, filter));
          onChosen();
        }}
      >
        {({ label, detail, count }) => (
          <>
            <span className={styles.label} dir="auto">
              {label}
            </span>
            <span className={styles.detail}>
              {detail}
              {count !== null && ` · ${t.write.number(count)}`}
            </span>
          </>
        )}
      </FindList>
      <p className={styles.hint}>{t.filtering.hint}</p>
    </div>
  );
}

const NONE: never[] = [];
const NO_FACETS = { outlet: [], year: [], author: [], state: [] };
