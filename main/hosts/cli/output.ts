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
    result: (value, text) => print(json ? JSON.stringify(value, null, 2) : harmless(text())),
    line: (value, text) => print(json ? JSON.stringify(value) : harmless(text())),
    say(message) {
      progress('');
      process.stderr.write(`${message}\n`);
    },
    progress,
  };
}

/** What articles and people wrote must not steer the terminal: of its commands only bold, dim and underline pass. */
function harmless(text: string): string {
  return text.replace(/\p{Cc}/gu, (control, at: number) => {
    const passes = control === '\n' || control === '\t' || /^\[\d{1,2}m/.test(text.slice(at + 1, at + 5));
    return passes ? control : '\uFFFD';
  });
}

/** Synchronous and whole, also into a pipe whose reader is slow: the process may end right after. */
function writeAll(text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') {
        process.stderr.write(`The result cannot be written: ${message}\n`);
        process.exit(1);
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
