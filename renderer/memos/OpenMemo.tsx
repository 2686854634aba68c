/** The memo that was asked for, fetched with all that it takes to draw one. */
import { lazy, Suspense } from 'react';
import { useMemos } from '../api/queries.ts';
import { closeMemo, useOpenMemo } from './show-memo.ts';

const MemoDialog = lazy(() => import('./MemoDialog.tsx'));

export function OpenMemo() {
  const { open } = useOpenMemo();
  return open && <Memo tag={open.tag} />;
}

function Memo({ tag }: { tag: string | null }) {
  const { data } = useMemos();
  if (!data) return null;
  return (
    <Suspense fallback={null}>
      <MemoDialog tag={tag} memo={data.find((one) => one.tag === tag) ?? null} onClose={closeMemo} />
    </Suspense>
  );
}
