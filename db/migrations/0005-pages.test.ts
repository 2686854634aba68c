import { describe, expect, it } from 'vitest';
import { AT, archiveOfVersion, openTest } from '../fixtures/archive.ts';

describe('migration 5', () => {
  it('keeps what was there, which has no pages', () => {
    const archive = openTest(archiveOfVersion(4), 'write');
    expect(archive.articles.all()).toMatchObject([{ uid: 'article-1', title: 'Ferry' }]);
    expect(archive.pages.of(1)).toBeNull();
    expect(archive.check()).toEqual([]);
  });

  it('lets a revision have pages, which go with its article', () => {
    const archive = openTest(archiveOfVersion(4), 'write');
    archive.pages.add(1, { facts: '[]', map: Uint8Array.of(1, 2) });
    expect(archive.pages.of(1)).toEqual({ facts: '[]', map: Buffer.of(1, 2) });
    archive.db.exec(`UPDATE article SET deleted_at = '${AT}' WHERE id = 1`);
    archive.transaction(() => archive.purge.run());
    expect(archive.pages.of(1)).toBeNull();
    expect(archive.check()).toEqual([]);
  });
});
