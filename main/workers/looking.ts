/** The one thread that looks at pages for windows: it keeps the file open, and ends when nobody has looked for a while. */
import { createParserPool, type ParserPool } from './parser-pool.ts';

/** Milliseconds. */
const KEPT = 60_000;

let pool: ParserPool | null = null;
let timer: NodeJS.Timeout | undefined;

export function lookingThread(): ParserPool {
  pool ??= createParserPool(1);
  clearTimeout(timer);
  timer = setTimeout(end, KEPT).unref();
  return pool;
}

function end(): void {
  if (pool && !pool.isAtRest()) return void lookingThread();
  void pool?.close();
  pool = null;
}
