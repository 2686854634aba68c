/** Where the command line's words go: results to stdout, everything else to stderr, progress only to a terminal. */
import { writeSync } from 'node:fs';

export type Output = {
  json: boolean;
  /** One document on stdout. */
  result(value: unknown, text: () => string): void;
  /** One line of a stream of results. */
  line(value: unknown, text: () => string): void;
  /** For the person, not for a program. */
  say(message: string): void;
  /** Replaces the line before it; '' clears it. */
  progress(message: string): void;
};

export function createOutput(json: boolean): Output {
  const terminal = process.stderr.isTTY === true;
  let shown = false;
  const progress = (message: string) => {
    if (!terminal || (!shown && message === '')) return;
    process.stderr.write(`\r\u001B[K${message.slice(0, (process.stderr.columns ?? 80) - 1)}`);
    shown = message !== '';
  };
  const print = (text: string) => {
    progress('');
    writeAll(text === '' || text.endsWith('\n') ? text : `${text}\n`);
  };
  return {
    json,
    result: (value, text) => print(json ? JSON.stringify(value, null, 2) : text()),
    line: (value, text) => print(json ? JSON.stringify(value) : text()),
    say(message) {
      progress('');
      process.stderr.write(`${message}\n`);
    },
    progress,
  };
}

/** Synchronous and whole, also into a pipe whose reader is slow: the process may end right after. */
function writeAll(text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
