/** Commands that have calls of their own: `tags add`, `names merge`. */
import { UsageError } from './arguments.ts';
import type { CommandContext } from './command.ts';

type Call<R> = (context: CommandContext, words: string[]) => Promise<R>;

/** By name; `takes`: how many words come after it. */
export type Calls<R> = Record<string, { takes: number; call: Call<R> }>;

/** The call that the words name, with the rest of them. Throws {@link UsageError} if there is none such. */
export function callOf<R>(
  command: string,
  calls: Calls<R>,
  [name = '', ...words]: string[],
): (context: CommandContext) => Promise<R> {
  const found = Object.hasOwn(calls, name) ? calls[name] : undefined;
  if (!found) throw new UsageError(`“${command} ${name}” is not a command.`);
  if (words.length !== found.takes)
    throw new UsageError(
      `“${command} ${name}” takes ${found.takes} argument${found.takes === 1 ? '' : 's'}.`,
    );
  return (context) => found.call(context, words);
}

/** Changes something, and then lists all. */
export const thenAll =
  <R>(change: Call<unknown>, all: (context: CommandContext) => Promise<R>): Call<R> =>
  async (context, words) => {
    await change(context, words);
    return all(context);
  };
