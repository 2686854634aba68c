/** Lends parser threads to one job after the other: starting them takes a second, so the last job's are kept for a while. */
import { createParserPool, type ParserPool } from './parser-pool.ts';

/** More than the cores would only wait for each other. */
const THREADS = 2;

/** Milliseconds. */
const KEPT = 20_000;

let kept: ParserPool | null = null;
let timer: NodeJS.Timeout | undefined;

/** Jobs at the same time have threads of their own. Whatever is left unread when `work` ends is no longer read. */
export async function withParsers<T>(work: (pool: ParserPool) => Promise<T>): Promise<T> {
  const pool = take() ?? createParserPool(THREADS);
  try {
    return await work(pool);
  } finally {
    if (kept === null && pool.isAtRest()) keep(pool);
    else await pool.close();
  }
}

function take(): ParserPool | null {
  const pool = kept;
  kept = null;
  clearTimeout(timer);
  return pool;
}

function keep(pool: ParserPool): void {
  kept = pool;
  timer = setTimeout(() => void take()?.close(), KEPT).unref();
}
