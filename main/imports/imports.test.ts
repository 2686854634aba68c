import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { inOrder } from './in-order.ts';
import { parserFile, readWhole } from './read-file.ts';
import { walk } from './walk.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'daftar-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

describe('walking', () => {
  it('finds each file once, in a stable order, and never leaves what was named in its labels', () => {
    const root = folder();
    mkdirSync(join(root, 'b', 'c'), { recursive: true });
    for (const name of ['z.txt', 'b/a.txt', 'b/c/deep.txt', '.DS_Store'])
      writeFileSync(join(root, name), 'x');
    symlinkSync(join(root, 'z.txt'), join(root, 'link.txt'));
    symlinkSync(root, join(root, 'b', 'round'));
    const found = [...walk([join(root, 'b'), root])].map(({ label, skip }) => `${label} ${skip?.code ?? ''}`);
    const top = root.split('/').at(-1);
    expect(found).toEqual([
      'b/a.txt ',
      'b/c/deep.txt ',
      'b/round link',
      `${top}/.DS_Store hidden`,
      `${top}/b/a.txt `,
      `${top}/b/c/deep.txt `,
      `${top}/b/round link`,
      `${top}/link.txt `,
      `${top}/z.txt `,
    ]);
  });

  it('tells of the folder that was saved with a page in one line, and enters it only if it is named', () => {
    const root = folder();
    mkdirSync(join(root, 'page_files', 'more'), { recursive: true });
    mkdirSync(join(root, 'other_files'));
    const names = ['page.htm', 'page_files/frame.html', 'page_files/more/a.png', 'other_files/a.html'];
    for (const name of names) writeFileSync(join(root, name), 'x');
    const found = (path: string) =>
      [...walk([path])].map(({ label, skip }) => [label.slice(label.indexOf('/') + 1), skip?.code]);
    expect(found(root)).toEqual([
      ['other_files/a.html', undefined],
      ['page.htm', undefined],
      ['page_files', 'part'],
    ]);
    expect(found(join(root, 'page_files')).map(([label]) => label)).toEqual(['frame.html', 'more/a.png']);
  });

  it('follows a link to a folder that is named itself, and reads a hidden file that is', () => {
    const root = folder();
    mkdirSync(join(root, 'real'));
    writeFileSync(join(root, 'real', 'a.txt'), 'x');
    writeFileSync(join(root, '.notes.txt'), 'x');
    symlinkSync(join(root, 'real'), join(root, 'link'));
    const found = [...walk([join(root, 'link'), join(root, '.notes.txt')])];
    expect(found.map(({ label, skip }) => [label, skip])).toEqual([
      ['link/a.txt', undefined],
      ['.notes.txt', undefined],
    ]);
  });
});

describe('a file as the parser sees it', () => {
  it('has its bytes and its neighbours, and nothing outside its folder', async () => {
    const root = folder();
    mkdirSync(join(root, 'page_files'));
    writeFileSync(join(root, 'page.html'), 'page');
    writeFileSync(join(root, 'page_files', 'a.css'), 'style');
    writeFileSync(join(root, '..', 'outside.txt'), 'secret');
    onTestFinished(() => rmSync(join(root, '..', 'outside.txt')));
    const file = parserFile(join(root, 'page.html'), await readWhole(join(root, 'page.html')));
    expect(Buffer.from(await file.read('', 1, 3)).toString()).toBe('ag');
    expect(await file.sibling('page_files/a.css')).toBe(5);
    expect(Buffer.from(await file.read('page_files/a.css', 0, 5)).toString()).toBe('style');
    for (const way of ['../outside.txt', 'page_files/../../outside.txt', '/etc/passwd', 'none']) {
      expect(await file.sibling(way)).toBe(null);
      await expect(file.read(way, 0, 1)).rejects.toThrow();
    }
  });
});

describe('working in order', () => {
  it('hands on every result in its place, never at more cost at once than it may', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(4), { maxLength: 12 }),
        fc.integer({ min: 1, max: 4 }),
        async (delays, capacity) => {
          let under = 0;
          const seen: number[] = [];
          const costOf = (delay: number) => 1 + (delay % 3);
          const work = async (delay: number) => {
            under += costOf(delay);
            if (under > costOf(delay)) seen.push(under);
            await wait(delay);
            under -= costOf(delay);
            return delay;
          };
          const results = await Array.fromAsync(
            inOrder(delays, { capacity, costOf }, work, new AbortController().signal),
          );
          expect(results).toEqual(delays);
          expect(seen.filter((costs) => costs > capacity)).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('begins nothing new once it is cancelled, and hands on what was under way', async () => {
    const abort = new AbortController();
    const begun: number[] = [];
    const work = async (n: number) => {
      begun.push(n);
      if (n === 3) abort.abort();
      return n;
    };
    const results = await Array.fromAsync(
      inOrder([1, 2, 3, 4, 5, 6], { capacity: 2, costOf: () => 1 }, work, abort.signal),
    );
    expect(results).toEqual(begun);
    expect(begun).toEqual([1, 2, 3]);
  });
});
