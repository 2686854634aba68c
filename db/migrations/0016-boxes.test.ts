import { expect, it } from 'vitest';
import { AT, archiveOfVersion, openTest } from '../fixtures/archive.ts';

it('migration 16 lets pages say where their letters stand, which those from before do not', () => {
  const archive = openTest(archiveOfVersion(15), 'write');
  expect(archive.pages.boxes(1, 0)).toBeNull();
  archive.pages.add(1, { facts: '[]', map: Uint8Array.of(), boxes: [Uint8Array.of(1, 2), null] });
  expect(archive.pages.boxes(1, 0)).toEqual(Buffer.of(1, 2));
  expect(archive.pages.boxes(1, 1)).toBeNull();
  archive.db.exec(`UPDATE article SET deleted_at = '${AT}' WHERE id = 1`);
  archive.transaction(() => archive.purge.run());
  expect(archive.pages.boxes(1, 0)).toBeNull();
  expect(archive.check()).toEqual([]);
});
