/** What searches ask of an archive again and again, kept until something is written: nobody types a word only once. */
import type { ReadingArchive } from '../../db/index.ts';

type Memory = { version: string; answers: Map<string, unknown> };

const memories = new WeakMap<object, Memory>();

/** Answers that are kept; then all are forgotten. */
const MOST = 2000;

export function remembered(archive: Pick<ReadingArchive, 'search'>) {
  const { search } = archive;
  const version = search.version();
  const known = memories.get(search);
  const { answers } =
    known?.version === version && known.answers.size < MOST ? known : { answers: new Map<string, unknown>() };
  memories.set(search, { version, answers });
  return {
    /** @param question names what is asked; the same question always has the same kind of answer */
    of<T>(question: string, ask: () => T): T {
      if (!answers.has(question)) answers.set(question, ask());
      return answers.get(question) as T;
    },
  };
}
