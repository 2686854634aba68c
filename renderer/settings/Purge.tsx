/** "Remove for good": what waits to be removed, and the way to do it. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { archive } from '../api/client.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { PurgeDialog } from './PurgeDialog.tsx';
import { Section } from './Section.tsx';

type PurgeProps = { readOnly: boolean };

export function Purge({ readOnly }: PurgeProps) {
  const [isAsking, setAsking] = useState(false);
  // Whatever changes articles or passages may change it: it stands under their name and is never taken from memory.
  const waiting = useQuery({
    queryKey: ['archive', 'articles', 'purgeable'],
    queryFn: () => archive.archive.purgeable(),
    staleTime: 0,
  });
  const { data } = waiting;
  const isEmpty = data !== undefined && data.articles + data.passages + data.changes === 0;
  const what = data && inWords(data);
  return (
    <Section
      title={t.settings.purge}
      {...(what ? { text: what } : {})}
      action={
        <Button look="danger" disabled={!data || isEmpty || readOnly} onClick={() => setAsking(true)}>
          {t.settings.purgeOpen}
        </Button>
      }
    >
      {waiting.error && <ErrorNote error={waiting.error} onRetry={() => waiting.refetch()} />}
      {isAsking && data && <PurgeDialog waiting={data} onClose={() => setAsking(false)} />}
    </Section>
  );
}

function inWords({
  articles,
  passages,
  changes,
}: {
  articles: number;
  passages: number;
  changes: number;
}): string {
  if (articles + passages > 0) return t.settings.purgeWhat(articles, passages);
  return changes > 0 ? t.settings.purgeOnlySteps : t.settings.purgeNothing;
}
