/** The calls of `host-contract.ts`, the same for both hosts but for their {@link HostMeans}. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { implement } from '@orpc/server';
import { DaftarError, toReply } from '../api/errors.ts';
import { hostContract } from '../api/host-contract.ts';
import type { Desk } from './desk.ts';
import type { HostMeans } from './host-means.ts';
import type { RecentArchives } from './recent-archives.ts';
import { makeSample } from './sample.ts';
import { safeName } from './session-files.ts';

type Parts = {
  desk: Desk;
  recent: RecentArchives;
  means: HostMeans;
  /** Where the sample archive is made. */
  archives: string;
};

export function createHostRouter({ desk, recent, means, archives }: Parts) {
  const os = implement(hostContract).use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      throw toReply(error);
    }
  });
  return os.router({
    state: os.state.handler(({ signal }) => desk.watch(signal)),
    create: os.create.handler(async ({ input }) => {
      const path = await means.placeForArchive(input.name);
      if (!path) return { opened: false };
      if (existsSync(path)) throw new DaftarError('target-exists', path);
      makeFolder(dirname(path));
      return { opened: await desk.open(path, 'create') };
    }),
    openPicked: os.openPicked.handler(async () => {
      const path = await means.pickArchive();
      return { opened: path !== null && (await desk.open(path, 'read')) };
    }),
    openRecent: os.openRecent.handler(async ({ input }) => {
      const path = recent.pathOf(input.id);
      return { opened: path !== undefined && (await desk.open(path, 'read')) };
    }),
    forgetRecent: os.forgetRecent.handler(({ input }) => {
      recent.remove(input.id);
      desk.changed();
    }),
    openSample: os.openSample.handler(async () => {
      makeFolder(archives);
      return { opened: await makeSample(desk, archives) };
    }),
    closeArchive: os.closeArchive.handler(() => desk.close()),
    pickFiles: os.pickFiles.handler(({ input }) => means.pickFiles(input.folders)),
    pickTarget: os.pickTarget.handler(({ input }) => means.pickTarget(input.name)),
    deliver: os.deliver.handler(async ({ input }) => ({ address: await means.deliver(input.file) })),
  });
}

export type HostRouter = ReturnType<typeof createHostRouter>;

/** `NAME.daftar` in a folder, whatever the user typed as a name. */
export function archiveIn(folder: string, name: string): string {
  const plain = safeName(name.replace(/\.daftar$/i, '').replaceAll('/', '_'));
  if (!plain)
    throw new DaftarError('invalid-input', 'This cannot be the name of a file. Choose another name.');
  return join(folder, `${plain}.daftar`);
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new DaftarError('target-unwritable', folder, error);
  }
}
