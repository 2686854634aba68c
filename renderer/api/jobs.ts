/** Jobs as they go on: each is watched once, however many parts of the window show it. */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { ImportItemView, JobEvent } from '../../main/api/schema.ts';
import { archive } from './client.ts';
import { failureOf, isGivenUp } from './failure.ts';
import { addSample, type Sample } from './pace.ts';

export type JobState = {
  /** How far it was lately, as this window heard it. */
  samples: readonly Sample[];
  progress: { done: number; total: number | null; doing: string; paused: boolean } | null;
  /** Items by outcome. */
  outcomes: Partial<Record<ImportItemView['outcome'], number>>;
  end: { kind: 'done'; result: unknown } | { kind: 'failed'; code: string; message: string } | null;
};

const START: JobState = { samples: [], progress: null, outcomes: {}, end: null };

const useStates = create<{ jobs: Readonly<Record<string, JobState>> }>(() => ({ jobs: {} }));
const watched = new Set<string>();
/** Milliseconds. */
const DRAWN_EVERY = 100;

/** How a job stands; undefined before its first word. Ended jobs are remembered while the window lives. */
export function useJob(jobId: string | null): JobState | undefined {
  useEffect(() => {
    if (jobId) void watch(jobId);
  }, [jobId]);
  return useStates((state) => (jobId ? state.jobs[jobId] : undefined));
}

/** Calls back once when the job has ended; follows it from now on. */
export function onJobEnd(jobId: string, then: (end: NonNullable<JobState['end']>) => void): void {
  const stop = useStates.subscribe(({ jobs }) => {
    const end = jobs[jobId]?.end;
    if (!end) return;
    stop();
    then(end);
  });
  void watch(jobId);
}

/** Another archive has other jobs. */
export function forgetJobs(): void {
  watched.clear();
  useStates.setState({ jobs: {} });
}

async function watch(jobId: string): Promise<void> {
  if (watched.has(jobId)) return;
  watched.add(jobId);
  let state = START;
  let isPlanned = false;
  const show = () => {
    isPlanned = false;
    if (watched.has(jobId)) useStates.setState(({ jobs }) => ({ jobs: { ...jobs, [jobId]: state } }));
  };
  show();
  try {
    for await (const event of await archive.jobs.watch({ jobId })) {
      state = after(state, event);
      // Thousands of items may come at once after a reload: drawn now and then.
      if (state.end) show();
      else if (!isPlanned) {
        isPlanned = true;
        setTimeout(show, DRAWN_EVERY);
      }
    }
  } catch (error) {
    if (isGivenUp(error)) return;
    const { code, sentence } = failureOf(error);
    state = { ...state, end: { kind: 'failed', code, message: sentence } };
    show();
  }
}

function after(state: JobState, event: JobEvent): JobState {
  if (event.kind === 'progress') {
    const samples = addSample(state.samples, { at: Date.now(), done: event.done });
    return { ...state, progress: event, samples };
  }
  if (event.kind === 'item') {
    const { outcome } = event.item;
    return { ...state, outcomes: { ...state.outcomes, [outcome]: (state.outcomes[outcome] ?? 0) + 1 } };
  }
  return { ...state, end: event };
}
