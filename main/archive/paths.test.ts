import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folder } from '../fixtures/client.ts';
import { resolvePath, shownPath } from './paths.ts';

function session() {
  const outside = folder();
  const inside = join(outside, 'session');
  mkdirSync(join(inside, 'drop', 'deep'), { recursive: true });
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  writeFileSync(join(inside, 'drop', 'a.txt'), 'a');
  symlinkSync(outside, join(inside, 'out'));
  symlinkSync(join(outside, 'secret.txt'), join(inside, 'drop', 'link.txt'));
  symlinkSync(join(outside, 'none'), join(inside, 'dangling'));
  symlinkSync(join(inside, 'drop'), join(inside, 'in'));
  return { outside, inside, access: { kind: 'session', folder: inside } as const };
}

describe('a path that a client names', () => {
  it('is taken as it is from a trusted client', () => {
    for (const path of ['/etc/hosts', '../x', 'session:x', 'a b'])
      expect(resolvePath({ kind: 'trusted' }, path)).toBe(path);
  });

  it('is a file of the session or below one, and is told by the same name again', () => {
    const { inside, access } = session();
    for (const way of [
      'drop',
      'drop/a.txt',
      'new.pdf',
      'drop/new/far.pdf',
      'drop/deep',
      '..a',
      'a..b',
      'in/a.txt',
    ]) {
      const path = resolvePath(access, `session:${way}`);
      expect(path).toBe(join(realpathSync(inside), way));
      expect(shownPath(access, path)).toBe(`session:${way}`);
    }
  });

  it.each([
    '',
    'session:',
    'drop/a.txt',
    '/etc/passwd',
    'session:/etc/passwd',
    'session://etc/passwd',
    'session:..',
    'session:.',
    'session:drop/..',
    'session:../secret.txt',
    'session:drop/../../secret.txt',
    'session:drop/./a.txt',
    'session:drop//a.txt',
    'session:drop/',
    'session:a\0b',
    'session:out',
    'session:out/secret.txt',
    'session:out/new.pdf',
    'session:drop/link.txt',
    'session:dangling',
    'session:dangling/new.pdf',
    'file:///etc/passwd',
    'SESSION:drop',
  ])('is refused to a session: %j', (given) => {
    const { access } = session();
    expect(() => resolvePath(access, given)).toThrow(expect.objectContaining({ code: 'path-refused' }));
  });

  it('never leaves the folder, whatever is named', () => {
    const { inside, access } = session();
    const part = fc.oneof(
      fc.constantFrom('..', '.', '', 'drop', 'out', 'in', 'link.txt', '\0', '/', '\\'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        let path: string;
        try {
          path = resolvePath(access, `session:${parts.join('/')}`);
        } catch (error) {
          expect(error).toMatchObject({ code: 'path-refused' });
          return;
        }
        expect(path.startsWith(`${realpathSync(inside)}/`)).toBe(true);
      }),
    );
  });
});
