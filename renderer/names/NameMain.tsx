/** Beside the list: the page of the name that is open, or how to open one. */
import { ArrowLeft, MapPin } from 'lucide-react';
import type { useNames } from '../api/name-queries.ts';
import { go } from '../app/route.ts';
import { useView } from '../app/view.ts';
import { t } from '../strings/index.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { NamePage, type NamePageProps } from './NamePage.tsx';
import styles from './NamesPlace.module.css';

type NameMainProps = Omit<NamePageProps, 'name'> & {
  query: ReturnType<typeof useNames>;
  openId: string | null;
};

export function NameMain({ query, openId, ...page }: NameMainProps) {
  const { isNarrow } = useView();
  const open = query.data?.find(({ id }) => id === openId);
  return (
    <main className={styles.main} id="text" tabIndex={-1}>
      {isNarrow && (
        <IconButton
          label={t.names.backToList}
          keys="Escape"
          className={styles.back ?? ''}
          icon={<ArrowLeft aria-hidden="true" />}
          onClick={() => go({ place: 'names', nameId: null })}
        />
      )}
      {open && <NamePage key={open.id} name={open} {...page} />}
      {!open && query.data && <NothingOpen isUnknown={openId !== null} />}
    </main>
  );
}

function NothingOpen({ isUnknown }: { isUnknown: boolean }) {
  return (
    <div className={styles.middle}>
      <EmptyState
        icon={<MapPin aria-hidden="true" />}
        title={isUnknown ? t.names.unknown : t.names.choose}
        text={t.names.chooseKeys}
      />
    </div>
  );
}
