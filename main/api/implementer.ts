/** The contract, ready for handlers: whatever one throws becomes a reply here and nowhere else. */
import { implement } from '@orpc/server';
import { contract } from './contract.ts';
import { toReply } from './errors.ts';

/** @param known gives an error of a layer below its code */
export function createImplementer(known: (error: unknown) => unknown) {
  return implement(contract).use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      throw toReply(known(error));
    }
  });
}

export type Implementer = ReturnType<typeof createImplementer>;
