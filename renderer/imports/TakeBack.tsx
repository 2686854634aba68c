/** Deletes everything that one import brought, as a step that undo takes back. */
import { useMutation } from '@tanstack/react-query';
import type { ImportRun } from '../../main/api/schema.ts';
import { archive } from '../api/client.ts';
import { tellFailure } from '../app/problem.ts';
import { sayUndoable } from '../app/undo.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';

type TakeBackProps = { run: ImportRun };

export function TakeBack({ run }: TakeBackProps) {
  const takeBack = useMutation({
    mutationFn: () => archive.imports.takeBack({ run: run.id }),
    onSuccess: ({ articles }) => sayUndoable(t.imports.tookBack(articles)),
    onError: tellFailure,
  });
  if (run.jobId || run.present === 0) return null;
  return (
    <Button look="quiet" busy={takeBack.isPending} onClick={() => takeBack.mutate()}>
      {t.imports.takeBack}
    </Button>
  );
}
