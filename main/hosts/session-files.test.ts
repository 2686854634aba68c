import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSessionFiles, safeName } from './session-files.ts';

function session() {
  const files = createSessionFiles();
  onTestFinished(files.remove);
  return files;
}

describe('the files of a session', () => {
  it('are named by handles that lead back to them, whatever their names are', () => {
    const files = session();
    for (const way of ['تقرير.html', 'Reports/deeper/one.txt', 'a b & c?.txt', '.hidden']) {
      const { path, handle } = files.place('drop', way);
      writeFileSync(path, way);
      expect(files.pathOf(files.handleOf(path))).toBe(path);
      expect(path.startsWith(files.pathOf(handle))).toBe(true);
    }
    const target = files.target('فقرات.pdf');
    writeFileSync(files.pathOf(target), 'x');
    expect(readFileSync(files.pathOf(target), 'utf8')).toBe('x');
    expect(files.target('فقرات.pdf')).not.toBe(target);
  });

  it('never lie outside the session’s folder', () => {
    const files = session();
    const piece = fc.constantFrom('..', '.', '', 'a', '/', '\\', '\0', 'session:', 'C:', '...');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const inside = (path: () => string) => {
          try {
            return path().startsWith(join(files.folder, '/'));
          } catch (error) {
            return (error as { code: string }).code === 'path-refused';
          }
        };
        expect(inside(() => files.pathOf(`session:${pieces.join('/')}`))).toBe(true);
        expect(inside(() => files.place('drop', pieces.join('/')).path)).toBe(true);
        expect(inside(() => files.place(pieces.join(''), 'a').path)).toBe(true);
      }),
    );
  });

  it('are gone when it ends', () => {
    const files = session();
    writeFileSync(files.place('drop', 'a.txt').path, 'x');
    files.remove();
    expect(existsSync(files.folder)).toBe(false);
  });
});

describe('a safe name', () => {
  it('fits every file system and keeps its extension', () => {
    const long = safeName(`${'تقرير '.repeat(80)}.html`);
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(200);
    expect(long).toMatch(/\.html$/);
    expect(long).not.toContain('\uFFFD');
    expect(safeName('..')).toBe('');
    expect(safeName('nul.txt')).toBe('_nul.txt');
    expect(basename(safeName('a/b'))).toBe('a_b');
  });
});
