/** Notices that a file is no longer the one that was opened: moved, deleted, or another in its place. */
import { statSync } from 'node:fs';

export type FileWatch = { stop(): void };

const EVERY = 2000;

/**
 * Calls `onGone` once. Looks every two seconds: watching by the system's own means tells nothing of a folder above
 * that was renamed, nor of a stick that was pulled out.
 */
export function watchFile(path: string, onGone: () => void, every = EVERY): FileWatch {
  const opened = identity(path);
  const timer = setInterval(() => {
    if (identity(path) === opened) return;
    clearInterval(timer);
    onGone();
  }, every);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

function identity(path: string): string {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return 'gone';
  }
}
