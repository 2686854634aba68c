/** Verify: compares everything with what was imported, and says in words what it found. */
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { VerifyResult } from '../../main/api/schema.ts';
import { archive } from '../api/client.ts';
import { type JobState, useJob } from '../api/jobs.ts';
import { tellFailure } from '../app/problem.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { Progress } from '../ui/Progress.tsx';
import { Section } from './Section.tsx';
import styles from './Verify.module.css';

export function Verify() {
  const [jobId, setJobId] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const job = useJob(jobId);
  const isRunning = jobId !== null && !job?.end;
  const start = () => {
    setError(null);
    archive.archive.verify().then((started) => setJobId(started.jobId), setError);
  };
  return (
    <Section
      title={t.settings.verify}
      text={t.settings.verifyWhat}
      action={
        isRunning ? (
          <Button onClick={() => void archive.jobs.cancel({ jobId }).catch(tellFailure)}>
            {t.settings.verifyStop}
          </Button>
        ) : (
          <Button onClick={start}>{t.settings.verify}</Button>
        )
      }
    >
      {isRunning && <Running progress={job?.progress ?? null} />}
      {error !== null && <ErrorNote error={error} />}
      {job?.end && <Ended end={job.end} />}
    </Section>
  );
}

function Running({ progress }: { progress: JobState['progress'] }) {
  const said = t.settings.verifying(progress?.done ?? 0, progress?.total ?? null);
  return (
    <div className={styles.running} role="status">
      <Progress label={t.settings.verify} done={progress?.done ?? 0} total={progress?.total ?? null} />
      <span>{said}</span>
    </div>
  );
}

function Ended({ end }: { end: NonNullable<JobState['end']> }) {
  if (end.kind === 'done') return <Found result={end.result as VerifyResult} />;
  if (end.code === 'cancelled') return <p role="status">{t.settings.verifyCancelled}</p>;
  return <ErrorNote error={end} />;
}

function Found({ result: { ok, originals, events, problems } }: { result: VerifyResult }) {
  if (ok)
    return (
      <div className={styles.found} role="status">
        <p className={styles.sound}>
          <CircleCheck aria-hidden="true" />
          {t.settings.sound}
        </p>
        <p className={styles.facts}>{t.settings.soundFacts(originals, events)}</p>
      </div>
    );
  return (
    <div className={styles.found} role="alert">
      <p className={styles.unsound}>
        <TriangleAlert aria-hidden="true" />
        {t.settings.unsound(problems.length)}
      </p>
      <p className={styles.facts}>{t.settings.unsoundNext}</p>
      <ul className={styles.problems}>
        {problems.slice(0, MOST).map(({ kind, id, detail }) => (
          <li key={`${kind} ${id} ${detail}`}>
            <b>{t.settings.problems[kind] ?? kind}</b> <span dir="auto">{detail}</span> <code>{id}</code>
          </li>
        ))}
      </ul>
      {problems.length > MOST && (
        <p className={styles.facts}>{t.settings.problemsMore(problems.length - MOST)}</p>
      )}
    </div>
  );
}

/** More of them say nothing that these do not. */
const MOST = 50;
