/**
 * What the window asks of its host rather than of the archive: which archive is open, files from outside, places
 * for files that leave. Electron and the loopback host implement the same calls.
 *
 * A "file handle" is what the archive's calls take as a path: in Electron a real path that a dialog or a drop gave;
 * in the browser `session:NAME`, a temporary file of this session. The browser never names a path of the machine.
 */
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';

export const recentArchive = z.object({
  id: z.string(),
  /** The file's name without its extension. */
  name: z.string(),
  /** The folder, as it may be shown. */
  place: z.string(),
  openedAt: z.string(),
  missing: z.boolean(),
});

export const hostState = z.object({
  kind: z.enum(['electron', 'browser']),
  /** Null: the first screen. `id` changes with every opening. */
  archive: z.object({ id: z.string(), name: z.string(), place: z.string() }).nullable(),
  recent: z.array(recentArchive),
  /** An archive that ended or vanished: code and sentence; shown on the first screen. */
  problem: z.object({ code: z.string(), message: z.string() }).nullable(),
  /** An archive that is being opened; `done` of `total` articles while its index is brought up to date, else 0. */
  opening: z.object({ name: z.string(), place: z.string(), done: z.number(), total: z.number() }).nullable(),
  /** Files that the system named, to be imported as soon as an archive is open. */
  waiting: z.number(),
  /** Where new archives are made in the browser; null where a dialog asks. */
  folder: z.string().nullable(),
});

const done = z.object({ opened: z.boolean() });
const handle = z.string().nullable();

export const hostContract = {
  /** The state now, and again whenever it changes. */
  state: oc.output(eventIterator(hostState)),
  /** Makes an archive and opens it; Electron asks where, the browser takes the name. */
  create: oc.input(z.object({ name: z.string().trim().min(1).max(120) })).output(done),
  /** Electron's dialog; in the browser nothing is opened so. */
  openPicked: oc.output(done),
  openRecent: oc.input(z.object({ id: z.string() })).output(done),
  /** Takes it off the list; the file stays. */
  forgetRecent: oc.input(z.object({ id: z.string() })).output(z.void()),
  /** A fresh copy of the sample archive. */
  openSample: oc.output(done),
  /** Back to the first screen. */
  closeArchive: oc.output(z.void()),
  /** File handles of what the user picked; empty if nothing. The browser picks with its own input instead. */
  pickFiles: oc.input(z.object({ folders: z.boolean() })).output(z.array(z.string())),
  /** A file handle to write to; null if the user thought better of it. `name` with its extension. */
  pickTarget: oc.input(z.object({ name: z.string().min(1).max(200) })).output(handle),
  /** Shows a written file: in its folder, or as a download whose address is returned. */
  deliver: oc.input(z.object({ file: z.string() })).output(z.object({ address: z.string().nullable() })),
};

export type HostState = z.infer<typeof hostState>;
export type RecentArchive = z.infer<typeof recentArchive>;
