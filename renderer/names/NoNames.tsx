/** An archive without names: what can be done about it. */
import { MapPin } from 'lucide-react';
import { tellFailure } from '../app/problem.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { nameChanges } from './name-changes.ts';

export function NoNames({ readOnly }: { readOnly: boolean }) {
  return (
    <EmptyState
      icon={<MapPin aria-hidden="true" />}
      title={t.names.empty}
      text={readOnly ? t.names.emptyReadOnly : t.names.emptyMore}
      action={
        !readOnly && (
          <Button look="primary" onClick={() => void nameChanges.addStarter(0).catch(tellFailure)}>
            {t.names.starter}
          </Button>
        )
      }
    />
  );
}
