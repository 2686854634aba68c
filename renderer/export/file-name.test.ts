import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameFor, safeName } from './file-name.ts';

test('a file is named after its tags, else after the query, else plainly', () => {
  expect(
    fileNameFor({ passages: { tags: ['refusal', 'Source, anonymous'], query: '' }, query: 'bridge' }),
  ).toBe('refusal-Source-anonymous-bridge');
  expect(fileNameFor({ passages: { tags: [], query: '' }, query: '"closed bridge" after:2020' })).toBe(
    'closed-bridge-after-2020',
  );
  expect(fileNameFor({ passages: { tags: [], query: '' }, query: '  ' })).toBe('passages');
});

test('Arabic names stay as they are', () => {
  expect(safeName('رفض / عبور')).toBe('رفض-عبور');
});

test('whatever is exported, the name holds nothing that a file system refuses', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const name = safeName(text);
      expect(name).not.toMatch(/[\\/:*?"<>|.\s\p{Cc}\p{Cf}]/u);
      expect([...name].length).toBeLessThanOrEqual(60);
      expect(name.isWellFormed()).toBe(true);
    }),
  );
});
