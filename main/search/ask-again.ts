/** A damaged index is made anew, and what found the damage is asked once more. */
import type { App } from '../app.ts';

export async function askAgain<T>({ healIndex }: Pick<App, 'healIndex'>, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(await healIndex(error))) throw error;
    return ask();
  }
}
