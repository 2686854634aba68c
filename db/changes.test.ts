import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AT, addAnnotation, addArticle, newUid, openTest, temporaryFolder } from './fixtures/archive.ts';

function archiveWithArticle() {
  const path = join(temporaryFolder(), 'a.daftar');
  const archive = openTest(path);
  return { path, archive, articleId: addArticle(archive, 'Four words of text') };
}

describe('undo and redo', () => {
  it('takes back and does again adding, changing and deleting, over a restart', () => {
    const { path, archive, articleId } = archiveWithArticle();
    const notes = (from = archive) => from.annotations.ofArticle(articleId).map(({ note }) => note);
    const { changes, annotations } = archive;
    const id = changes.record(AT, 'add', () => addAnnotation(archive, articleId, 'first'));
    changes.record(AT, 'edit', () => annotations.update(id, { note: 'second', color: 'red' }, AT));
    changes.record(AT, 'delete', () => annotations.remove(id, AT));
    expect(notes()).toEqual([]);
    expect(changes.undo()).toBe('delete');
    expect(notes()).toEqual(['second']);
    archive.close();

    const again = openTest(path, 'write');
    expect(again.changes.undo()).toBe('edit');
    expect(notes(again)).toEqual(['first']);
    expect(again.changes.undo()).toBe('add');
    expect(notes(again)).toEqual([]);
    expect(() => again.changes.undo()).toThrow();
    expect([again.changes.redo(), again.changes.redo(), again.changes.redo()]).toEqual([
      'add',
      'edit',
      'delete',
    ]);
    expect(() => again.changes.redo()).toThrow();
    expect(notes(again)).toEqual([]);
  });

  it('takes one step of many rows back as one', () => {
    const { archive, articleId } = archiveWithArticle();
    const { annotations, tags, changes } = archive;
    const id = changes.record(AT, 'tag', () => {
      const annotation = addAnnotation(archive, articleId);
      const tag = tags.insert({ uid: newUid(), name: 'convoy', color: 'red', description: '', at: AT });
      annotations.addTag(annotation, tag);
      return annotation;
    });
    expect(annotations.tags(id).map(({ name }) => name)).toEqual(['convoy']);
    changes.undo();
    expect([tags.all(), annotations.ofArticle(articleId)]).toEqual([[], []]);
    changes.redo();
    expect(annotations.tags(id).map(({ name }) => name)).toEqual(['convoy']);
  });

  it('forgets what could be done again once something new is done', () => {
    const { archive, articleId } = archiveWithArticle();
    archive.changes.record(AT, 'add', () => addAnnotation(archive, articleId));
    archive.changes.undo();
    archive.changes.record(AT, 'add other', () => addAnnotation(archive, articleId));
    expect(() => archive.changes.redo()).toThrow();
  });

  it('refuses to undo over a change from elsewhere, and changes nothing', () => {
    const { archive, articleId } = archiveWithArticle();
    const id = archive.changes.record(AT, 'add', () => addAnnotation(archive, articleId, 'mine'));
    archive.annotations.update(id, { note: 'theirs', color: null }, AT);
    expect(() => archive.transaction(() => archive.changes.undo())).toThrow();
    expect(archive.annotations.ofArticle(articleId)[0]?.note).toBe('theirs');
  });

  it('leaves no trace of a step that failed or did nothing', () => {
    const { archive, articleId } = archiveWithArticle();
    expect(() =>
      archive.changes.record(AT, 'fail', () => {
        addAnnotation(archive, articleId);
        throw new Error('half way');
      }),
    ).toThrow('half way');
    archive.changes.record(AT, 'nothing', () => {});
    expect(archive.annotations.count()).toBe(0);
    expect(() => archive.changes.undo()).toThrow();
  });
});
