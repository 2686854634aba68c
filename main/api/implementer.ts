/** The contract, ready for handlers: whatever one throws becomes a reply here and nowhere else. */
import { implement } from '@orpc/server';
import { contract } from './contract.ts';
import { toReply } from './errors.ts';

/**
 * What a client may name. `trusted`: any path of this machine. `session`: only `session:NAME[/way/below]`, inside of
 * `folder`, which is how files of a browser come and go.
 */
export type Access = { kind: 'trusted' } | { kind: 'session'; folder: string };

/** Who calls. */
export type CallContext = { access: Access };

export const TRUSTED: CallContext = { access: { kind: 'trusted' } };

/** @param known gives an error of a layer below its code */
export function createImplementer(known: (error: unknown) => unknown) {
  return implement(contract)
    .$context<CallContext>()
    .use(async ({ next }) => {
      try {
        return await next();
      } catch (error) {
        throw toReply(known(error));
      }
    });
}

export type Implementer = ReturnType<typeof createImplementer>;
