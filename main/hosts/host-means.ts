/** What differs between the two hosts when a window asks its host for something. */
import type { HostState } from '../api/host-contract.ts';

/** Null wherever the user thought better of it. */
export type HostMeans = {
  kind: HostState['kind'];
  /** Where new archives are made without asking; null if a dialog asks. */
  folder: string | null;
  /** Where an archive of this name is to be made. */
  placeForArchive(name: string): Promise<string | null>;
  /** An archive to open. */
  pickArchive(): Promise<string | null>;
  /** File handles. */
  pickFiles(folders: boolean): Promise<string[]>;
  /** A file handle to write to. */
  pickTarget(name: string): Promise<string | null>;
  /** Shows a written file; an address if it has to be fetched. Throws `file-unreadable` for a handle it never gave. */
  deliver(handle: string): Promise<string | null>;
};
