/** What one container may unpack to, nested ones together, so that a small file cannot fill memory or disk. Pure. */
import { ImportError } from './types.ts';

export type Limits = {
  /** Bytes of one member; it is held in memory. */
  member: number;
  /** Members of one file, whatever they are. */
  members: number;
  /** Containers inside containers, the outermost counted. */
  depth: number;
  /** Bytes out for one byte in, once more than `free` bytes have come out. */
  ratio: number;
  free: number;
  /** Bytes of all members together. */
  total: number;
};

const MIB = 1024 * 1024;

export const LIMITS: Limits = {
  member: 256 * MIB,
  members: 2_000_000,
  depth: 4,
  ratio: 200,
  free: 64 * MIB,
  total: 1024 * 1024 * MIB,
};

export type Budget = ReturnType<typeof budgetOf>;

/** Each call throws {@link ImportError} when the container has to be given up. */
export function budgetOf(limits: Limits) {
  let packed = 0;
  let unpacked = 0;
  let members = 0;
  return {
    limits,
    unpacked(bytesIn: number, bytesOut: number): void {
      packed += bytesIn;
      unpacked += bytesOut;
      const isBomb = unpacked > limits.free && unpacked > packed * limits.ratio;
      if (isBomb || unpacked > limits.total)
        throw new ImportError(
          'bomb',
          `This file unpacks to more than ${Math.floor(unpacked / Math.max(1, packed))} times its size, as files do that are made to fill a disk. Unpack it yourself and import what you need.`,
        );
    },
    member(): void {
      if (++members > limits.members)
        throw new ImportError(
          'too-many',
          `This file holds more than ${limits.members.toLocaleString('en')} files. Unpack it and import it in parts.`,
        );
    },
  };
}
