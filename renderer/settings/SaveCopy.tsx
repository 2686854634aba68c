/** "Save a copy": the whole archive in one file, wherever the person wants it. */
import { useMutation } from '@tanstack/react-query';
import { archive, host, hostKind, useConnection } from '../api/client.ts';
import { deliver } from '../export/deliver.ts';
import { safeName } from '../export/file-name.ts';
import { Ready } from '../export/Ready.tsx';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { Progress } from '../ui/Progress.tsx';
import { Section } from './Section.tsx';

export function SaveCopy() {
  const title = useConnection((state) => state.host?.archive?.name ?? '');
  const copy = useMutation({ mutationFn: () => saveCopy(`${safeName(title) || 'archive'}.daftar`) });
  return (
    <Section
      title={t.copying.title}
      text={t.copying.what}
      action={
        <Button busy={copy.isPending} onClick={() => copy.mutate()}>
          {hostKind === 'electron' ? t.copying.start : t.copying.startDownload}
        </Button>
      }
    >
      {copy.isPending && (
        <div role="status">
          <Progress label={t.copying.working} done={0} total={null} /> {t.copying.working}
        </div>
      )}
      {copy.error && <ErrorNote error={copy.error} />}
      {copy.data && (
        <Ready
          file={copy.data.file}
          name={copy.data.name}
          text={t.copying.ready(copy.data.name)}
          onClose={copy.reset}
        />
      )}
    </Section>
  );
}

/** Null if the person thought better of it. */
async function saveCopy(name: string) {
  const to = await host.pickTarget({ name });
  if (to === null) return null;
  const file = await archive.archive.copy({ to });
  await deliver(file, name, 'first');
  return { file, name };
}
