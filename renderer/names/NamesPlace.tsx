/** The names: all of them in a list, the page of one beside it. A narrow window shows one at a time. Any change can be undone. */
import { useRef, useState } from 'react';
import type { NameView } from '../../main/api/schema.ts';
import { useNames } from '../api/name-queries.ts';
import { useInfo } from '../api/queries.ts';
import { useRoute } from '../app/route.ts';
import { useView } from '../app/view.ts';
import type { FocusListHandle } from '../ui/FocusList.tsx';
import { AddDialog } from './AddDialog.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { NameMain } from './NameMain.tsx';
import { NameSide } from './NameSide.tsx';
import styles from './NamesPlace.module.css';
import { SplitDialog } from './SplitDialog.tsx';
import { type Asking, useNameCommands } from './use-name-commands.ts';
import { useShownNames } from './use-shown-names.ts';

const NONE: readonly NameView[] = [];

export default function NamesPlace() {
  const query = useNames();
  const route = useRoute();
  const { isNarrow } = useView();
  const readOnly = useInfo().data?.readOnly != null;
  const [asking, setAsking] = useState<Asking | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<FocusListHandle>(null);
  const names = query.data ?? NONE;
  const { shown, counts } = useShownNames(names);
  const openId = route.place === 'names' ? route.nameId : null;

  const focusField = () => field.current?.focus();
  /** The name of the line that has the focus, else the one whose page is open. */
  const meant = () =>
    list.current?.isOnRow() ? shown[focusedIndex()] : names.find(({ id }) => id === openId);
  useNameCommands({ meant, readOnly, ask: setAsking, focusField, showList: () => list.current?.focus() });

  const close = () => setAsking(null);
  const renaming = asking?.what === 'rename' ? asking : null;
  return (
    <div className={styles.place}>
      {(!isNarrow || openId === null) && (
        <NameSide
          query={query}
          shown={shown}
          counts={counts}
          active={active}
          openId={openId}
          readOnly={readOnly}
          renaming={renaming?.where === 'list' ? renaming.name.id : null}
          fieldRef={field}
          listRef={list}
          onActive={setActive}
          onRenamed={() => {
            close();
            list.current?.focus();
          }}
          onAsk={setAsking}
          onLeaveTop={focusField}
        />
      )}
      {(!isNarrow || openId !== null) && (
        <NameMain
          query={query}
          openId={openId}
          readOnly={readOnly}
          isRenaming={renaming?.where === 'page'}
          onRenamed={() => {
            close();
            document.getElementById('text')?.focus();
          }}
          onAsk={setAsking}
        />
      )}
      {asking?.what === 'add' && <AddDialog onClose={close} />}
      {asking?.what === 'merge' && <MergeDialog from={asking.name} names={names} onClose={close} />}
      {asking?.what === 'split' && <SplitDialog name={asking.name} onClose={close} />}
    </div>
  );
}

function focusedIndex(): number {
  return Number((document.activeElement as HTMLElement).dataset.index);
}
