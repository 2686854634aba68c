import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openedFiles } from './opened-files.ts';

it('tells archives from files, and leaves out switches and what is not there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'daftar-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'page.html'), '');
  const args = ['--no-sandbox', '', 'page.html', 'gone.pdf', 'Harbour.DAFTAR', 'other.daftar', folder];
  expect(openedFiles(args, folder)).toEqual({
    archive: join(folder, 'Harbour.DAFTAR'),
    files: [join(folder, 'page.html'), folder],
  });
  expect(openedFiles([], folder)).toEqual({ archive: undefined, files: [] });
});
