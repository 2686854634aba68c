/**
 * What a window needs: reading state, tags on articles, blocks that the user hid or took back in, and the indexes
 * of the library. Append-only: a released migration is never edited.
 */
import type { Database } from 'better-sqlite3';

export const version = 2;

export function up(db: Database): void {
  db.exec(`
    CREATE TABLE article_state (
      article_id INTEGER PRIMARY KEY REFERENCES article (id),
      read INTEGER NOT NULL DEFAULT 0 CHECK (read IN (0, 1)),
      starred INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1)),
      position INTEGER NOT NULL DEFAULT 0,
      updated_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX article_state_read ON article_state (article_id) WHERE read = 1;
    CREATE INDEX article_state_starred ON article_state (article_id) WHERE starred = 1;

    CREATE TABLE article_tag (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      article_id INTEGER NOT NULL REFERENCES article (id),
      tag_id INTEGER NOT NULL REFERENCES tag (id),
      UNIQUE (article_id, tag_id)
    ) STRICT;
    CREATE INDEX article_tag_tag ON article_tag (tag_id, article_id);

    CREATE TABLE hidden_block (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      article_id INTEGER NOT NULL REFERENCES article (id),
      revision_id INTEGER NOT NULL REFERENCES revision (id),
      block INTEGER NOT NULL,
      hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
      UNIQUE (revision_id, block)
    ) STRICT;
    CREATE INDEX hidden_block_article ON hidden_block (article_id);

    -- The library's orders, each with all that its filters ask for, so that no order reads the articles themselves.
    CREATE INDEX article_shown ON article (outlet, substr(published, 1, 4), language) WHERE deleted_at IS NULL;
    CREATE INDEX article_by_date ON article (published, id, outlet, language) WHERE deleted_at IS NULL;
    CREATE INDEX article_by_title ON article (title COLLATE NOCASE, id, outlet, published, language)
      WHERE deleted_at IS NULL;
    CREATE INDEX article_by_outlet ON article (outlet COLLATE NOCASE, published DESC, id, outlet, language)
      WHERE deleted_at IS NULL;
    CREATE INDEX article_deleted ON article (deleted_at) WHERE deleted_at IS NOT NULL;
    CREATE INDEX annotation_shown ON annotation (article_id) WHERE deleted_at IS NULL;
    CREATE INDEX annotation_place ON annotation (id, article_id) WHERE deleted_at IS NULL;
    CREATE INDEX import_item_article ON import_item (article_id) WHERE article_id IS NOT NULL;
    CREATE INDEX import_item_duplicate ON import_item (duplicate_of) WHERE duplicate_of IS NOT NULL;

    -- An article's stamp rises with these too: its index entry is made of them.
    CREATE TRIGGER article_tag_insert_stamp AFTER INSERT ON article_tag
      BEGIN UPDATE article SET stamp = stamp + 1 WHERE id = NEW.article_id; END;
    CREATE TRIGGER article_tag_delete_stamp AFTER DELETE ON article_tag
      BEGIN UPDATE article SET stamp = stamp + 1 WHERE id = OLD.article_id; END;
    CREATE TRIGGER tag_of_article_stamp AFTER UPDATE OF name, deleted_at ON tag BEGIN
      UPDATE article SET stamp = stamp + 1 WHERE id IN (SELECT article_id FROM article_tag WHERE tag_id = NEW.id); END;
    CREATE TRIGGER hidden_block_insert_stamp AFTER INSERT ON hidden_block
      BEGIN UPDATE article SET stamp = stamp + 1 WHERE id = NEW.article_id; END;
    CREATE TRIGGER hidden_block_update_stamp AFTER UPDATE ON hidden_block
      BEGIN UPDATE article SET stamp = stamp + 1 WHERE id = NEW.article_id; END;
    CREATE TRIGGER hidden_block_delete_stamp AFTER DELETE ON hidden_block
      BEGIN UPDATE article SET stamp = stamp + 1 WHERE id = OLD.article_id; END;
  `);
}
