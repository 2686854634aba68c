/** The pictures of articles: their own bytes, each once, keyed by SHA-256, and which revisions show them. */
import type { Database } from 'better-sqlite3';

/** `sha256` in lower-case hex; `width` and `height` in pixels, null where the bytes do not say. */
export type ResourceFacts = { sha256: string; mime: string; width: number | null; height: number | null };
export type StoredResource = ResourceFacts & { data: Uint8Array };

export type Resources = ReturnType<typeof resources>;

export function resources(db: Database) {
  const insert = db.prepare<[string, string, number | null, number | null, Uint8Array]>(
    'INSERT INTO resource (sha256, mime, width, height, data) VALUES (?, ?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING',
  );
  const link = db.prepare<[number, string]>(
    'INSERT OR IGNORE INTO revision_resource (revision_id, resource_id) SELECT ?, id FROM resource WHERE sha256 = ?',
  );
  const ofRevision = db.prepare<[number], ResourceFacts>(`
    SELECT sha256, mime, width, height FROM resource
    WHERE id IN (SELECT resource_id FROM revision_resource WHERE revision_id = ?) ORDER BY id`);
  const shown = db.prepare<[number, string], StoredResource>(`
    SELECT sha256, mime, width, height, data FROM resource
    WHERE id IN (SELECT resource_id FROM revision_resource WHERE revision_id = ?) AND sha256 = ?`);
  const all = db.prepare<[], StoredResource>(
    'SELECT sha256, mime, width, height, data FROM resource ORDER BY id',
  );

  return {
    /** Keeps a picture, if it is not kept yet, and that a revision shows it. */
    add(revisionId: number, { sha256, mime, width, height, data }: StoredResource): void {
      insert.run(sha256, mime, width, height, data);
      link.run(revisionId, sha256);
    },
    /** What a revision's pictures are, without their bytes. */
    ofRevision: (revisionId: number) => ofRevision.all(revisionId),
    /** One picture that a revision shows; null if it shows no such picture. */
    find: (revisionId: number, sha256: string) => shown.get(revisionId, sha256) ?? null,
    /** One after the other: all at once may be gigabytes. */
    all: () => all.iterate(),
  };
}
