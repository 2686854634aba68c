import { expect, it } from 'vitest';
import { AT, archiveOfVersion, openTest } from '../fixtures/archive.ts';

it('migration 13 keeps every article, its date of no known sureness; a correction of it can be undone', () => {
  const archive = openTest(
    archiveOfVersion(12, "UPDATE article SET published = '2020-03-14', published_precision = 'day';"),
    'write',
  );
  const article = archive.articles.byId(1);
  expect(article).toMatchObject({ title: 'Ferry', published: '2020-03-14', publishedSure: null });
  if (!article) return;
  archive.changes.record(AT, 'correct', () => {
    archive.articles.correct(1, { ...article, published: '2020-03', publishedSure: 'high' });
  });
  expect(archive.articles.byId(1)).toMatchObject({ published: '2020-03', publishedSure: 'high' });
  archive.transaction(() => archive.changes.undo());
  expect(archive.articles.byId(1)).toMatchObject({ published: '2020-03-14', publishedSure: null });
});
