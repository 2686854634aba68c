/** Takes out of the file for good what was deleted, with everything that hangs on it and every step that could bring it back. */
import type { Database } from 'better-sqlite3';

export type Purgeable = { articles: number; passages: number; changes: number };

export type Purge = ReturnType<typeof purge>;

/** A passage goes if it was deleted or its article was. */
const DEAD_PASSAGES = `
  SELECT id FROM annotation
  WHERE deleted_at IS NOT NULL OR article_id IN (SELECT id FROM article WHERE deleted_at IS NOT NULL)`;

const DEAD_ARTICLES = 'SELECT id FROM article WHERE deleted_at IS NOT NULL';
const DEAD_TAGS = 'SELECT id FROM tag WHERE deleted_at IS NOT NULL';

/** In this order: what refers to a row goes before it. */
const REMOVAL = `
  DELETE FROM change_row;
  DELETE FROM change;
  DELETE FROM saved_search_look WHERE saved_search_id NOT IN (SELECT id FROM saved_search);
  DELETE FROM annotation_tag WHERE annotation_id IN (${DEAD_PASSAGES}) OR tag_id IN (${DEAD_TAGS});
  DELETE FROM article_tag WHERE article_id IN (${DEAD_ARTICLES}) OR tag_id IN (${DEAD_TAGS});
  DELETE FROM annotation_origin WHERE annotation_id IN (${DEAD_PASSAGES});
  DELETE FROM annotation WHERE id IN (${DEAD_PASSAGES});
  DELETE FROM memo WHERE tag_id IN (${DEAD_TAGS});
  DELETE FROM tag WHERE deleted_at IS NOT NULL;
  DELETE FROM article_state WHERE article_id IN (${DEAD_ARTICLES});
  DELETE FROM hidden_block WHERE article_id IN (${DEAD_ARTICLES});
  UPDATE import_item SET article_id = NULL WHERE article_id IN (${DEAD_ARTICLES});
  UPDATE import_item SET duplicate_of = NULL WHERE duplicate_of IN (${DEAD_ARTICLES});
  DELETE FROM page_boxes WHERE revision_id IN (SELECT id FROM revision WHERE article_id IN (${DEAD_ARTICLES}));
  DELETE FROM revision_page WHERE revision_id IN (SELECT id FROM revision WHERE article_id IN (${DEAD_ARTICLES}));
  DELETE FROM revision_resource WHERE revision_id IN (SELECT id FROM revision WHERE article_id IN (${DEAD_ARTICLES}));
  DELETE FROM revision WHERE article_id IN (${DEAD_ARTICLES});
  DELETE FROM article WHERE deleted_at IS NOT NULL;
  DELETE FROM resource WHERE id NOT IN (SELECT resource_id FROM revision_resource);
  DELETE FROM original_chunk WHERE original_id NOT IN (SELECT original_id FROM revision);
  DELETE FROM original WHERE id NOT IN (SELECT original_id FROM revision);`;

export function purge(db: Database) {
  const articles = db.prepare<[], { id: number; uid: string }>(
    'SELECT id, uid FROM article WHERE deleted_at IS NOT NULL ORDER BY id',
  );
  const counts = db.prepare<[], Purgeable>(`
    SELECT (SELECT count(*) FROM (${DEAD_ARTICLES})) AS articles, (SELECT count(*) FROM (${DEAD_PASSAGES})) AS passages,
      (SELECT count(*) FROM change) AS changes`);

  return {
    /** Articles that a purge would remove. */
    articles: () => articles.all(),
    counts: () => counts.get() as Purgeable,
    /** In the caller's transaction. */
    run: () => void db.exec(REMOVAL),
  };
}
