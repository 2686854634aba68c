import { describe, expect, it } from 'vitest';
import { AT, archiveOfVersion, articleSql, openTest } from '../fixtures/archive.ts';

const picture = (sha256: string) => ({
  sha256,
  mime: 'image/png',
  width: 640,
  height: 480,
  data: Uint8Array.of(1, 2),
});

describe('migration 6', () => {
  it('keeps what was there, which has no pictures', () => {
    const archive = openTest(archiveOfVersion(5, articleSql(2, 'Mill')), 'write');
    expect(archive.articles.all()).toHaveLength(2);
    expect(archive.resources.ofRevision(1)).toEqual([]);
    expect(archive.check()).toEqual([]);
  });

  it('keeps a picture once, gives it out to who shows it, and lets it go with the last of them', () => {
    const archive = openTest(archiveOfVersion(5, articleSql(2, 'Mill')), 'write');
    archive.resources.add(1, picture('cc'));
    archive.resources.add(2, picture('cc'));
    archive.resources.add(2, picture('dd'));
    expect([...archive.resources.all()].map(({ sha256 }) => sha256)).toEqual(['cc', 'dd']);
    expect(archive.resources.find(1, 'dd')).toBeNull();
    archive.db.exec(`UPDATE article SET deleted_at = '${AT}' WHERE id = 2`);
    archive.transaction(() => archive.purge.run());
    expect([...archive.resources.all()].map(({ sha256 }) => sha256)).toEqual(['cc']);
    expect(archive.resources.find(1, 'cc')?.data).toEqual(Buffer.of(1, 2));
    expect(archive.check()).toEqual([]);
  });

  it('takes no picture that could carry a script', () => {
    const archive = openTest(archiveOfVersion(5, articleSql(2, 'Mill')), 'write');
    expect(() => archive.resources.add(1, { ...picture('cc'), mime: 'image/svg+xml' })).toThrow();
  });
});
