/** The first schema. Append-only: a released migration is never edited. */
import type { Database } from 'better-sqlite3';

export const version = 1;

export function up(db: Database): void {
  db.exec(`
    CREATE TABLE setting (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE original (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      sha256 TEXT NOT NULL UNIQUE,
      size INTEGER NOT NULL,
      container_sha256 TEXT,
      member TEXT,
      created_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE original_chunk (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      original_id INTEGER NOT NULL REFERENCES original (id),
      number INTEGER NOT NULL,
      data BLOB NOT NULL,
      UNIQUE (original_id, number)
    ) STRICT;

    CREATE TABLE article (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE,
      revision_id INTEGER REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
      title TEXT NOT NULL,
      outlet TEXT,
      byline TEXT,
      published TEXT,
      published_precision TEXT CHECK (published_precision IN ('year', 'month', 'day')),
      published_evidence TEXT,
      language TEXT NOT NULL,
      direction TEXT NOT NULL CHECK (direction IN ('ltr', 'rtl')),
      url TEXT,
      words INTEGER NOT NULL,
      stamp INTEGER NOT NULL DEFAULT 0,
      created_at TEXT NOT NULL,
      deleted_at TEXT
    ) STRICT;

    CREATE TABLE revision (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE,
      article_id INTEGER NOT NULL REFERENCES article (id),
      number INTEGER NOT NULL,
      original_id INTEGER NOT NULL REFERENCES original (id),
      file_name TEXT NOT NULL,
      importer TEXT NOT NULL,
      importer_version INTEGER NOT NULL,
      text TEXT NOT NULL,
      blocks TEXT NOT NULL,
      text_sha256 TEXT NOT NULL,
      found TEXT NOT NULL,
      created_at TEXT NOT NULL,
      UNIQUE (article_id, number)
    ) STRICT;
    CREATE INDEX revision_original ON revision (original_id);

    CREATE TABLE annotation (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE,
      article_id INTEGER NOT NULL REFERENCES article (id),
      revision_id INTEGER NOT NULL REFERENCES revision (id),
      start INTEGER NOT NULL,
      end INTEGER NOT NULL CHECK (end >= start),
      quote TEXT NOT NULL,
      prefix TEXT NOT NULL,
      suffix TEXT NOT NULL,
      note TEXT NOT NULL,
      color TEXT,
      author TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('placed', 'weak', 'lost')),
      created_at TEXT NOT NULL,
      modified_at TEXT NOT NULL,
      deleted_at TEXT
    ) STRICT;
    CREATE INDEX annotation_article ON annotation (article_id, start);

    CREATE TABLE tag (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL CHECK (name <> ''),
      color TEXT NOT NULL,
      description TEXT NOT NULL,
      created_at TEXT NOT NULL,
      deleted_at TEXT
    ) STRICT;
    CREATE UNIQUE INDEX tag_name ON tag (name) WHERE deleted_at IS NULL;

    CREATE TABLE annotation_tag (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      annotation_id INTEGER NOT NULL REFERENCES annotation (id),
      tag_id INTEGER NOT NULL REFERENCES tag (id),
      UNIQUE (annotation_id, tag_id)
    ) STRICT;
    CREATE INDEX annotation_tag_tag ON annotation_tag (tag_id);

    CREATE TABLE import_run (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE,
      started_at TEXT NOT NULL,
      finished_at TEXT,
      cancelled INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE TABLE import_item (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      run_id INTEGER NOT NULL REFERENCES import_run (id),
      file TEXT NOT NULL,
      member TEXT,
      outcome TEXT NOT NULL CHECK (outcome IN ('imported', 'duplicate', 'unchanged', 'failed', 'skipped')),
      article_id INTEGER REFERENCES article (id),
      duplicate_of INTEGER REFERENCES article (id),
      code TEXT,
      reason TEXT,
      sha256 TEXT,
      size INTEGER,
      at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX import_item_run ON import_item (run_id);

    CREATE TABLE change (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at TEXT NOT NULL,
      label TEXT NOT NULL,
      undone INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE TABLE change_row (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      change_id INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
      tbl TEXT NOT NULL,
      row_id INTEGER NOT NULL,
      before TEXT,
      after TEXT
    ) STRICT;
    CREATE INDEX change_row_change ON change_row (change_id);

    CREATE TABLE event (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at TEXT NOT NULL,
      kind TEXT NOT NULL,
      subject TEXT NOT NULL,
      data TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER event_is_append_only_update BEFORE UPDATE ON event
      BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
    CREATE TRIGGER event_is_append_only_delete BEFORE DELETE ON event
      BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

    -- An article's stamp rises with whatever its index entry is made of.
    CREATE TRIGGER article_stamp AFTER UPDATE OF revision_id, title, outlet, byline, published, language, deleted_at
      ON article BEGIN UPDATE article SET stamp = stamp + 1 WHERE id = NEW.id; END;
    CREATE TRIGGER annotation_insert_stamp AFTER INSERT ON annotation
      BEGIN UPDATE article SET stamp = stamp + 1 WHERE id = NEW.article_id; END;
    CREATE TRIGGER annotation_update_stamp AFTER UPDATE ON annotation
      BEGIN UPDATE article SET stamp = stamp + 1 WHERE id = NEW.article_id; END;
    CREATE TRIGGER annotation_delete_stamp AFTER DELETE ON annotation
      BEGIN UPDATE article SET stamp = stamp + 1 WHERE id = OLD.article_id; END;
    CREATE TRIGGER annotation_tag_insert_stamp AFTER INSERT ON annotation_tag BEGIN
      UPDATE article SET stamp = stamp + 1
        WHERE id = (SELECT article_id FROM annotation WHERE id = NEW.annotation_id); END;
    CREATE TRIGGER annotation_tag_delete_stamp AFTER DELETE ON annotation_tag BEGIN
      UPDATE article SET stamp = stamp + 1
        WHERE id = (SELECT article_id FROM annotation WHERE id = OLD.annotation_id); END;
    CREATE TRIGGER tag_stamp AFTER UPDATE OF name, deleted_at ON tag BEGIN
      UPDATE article SET stamp = stamp + 1 WHERE id IN (
        SELECT a.article_id FROM annotation a JOIN annotation_tag t ON t.annotation_id = a.id
          WHERE t.tag_id = NEW.id); END;
  `);
}
