/**
 * The append-only chain of what happened to the archive. Each link's hash covers the one before it, so a link
 * that was changed, dropped or put in is seen; head and count stand in `setting` too, so a cut tail is seen.
 */
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Event } from './model.ts';

/** What goes into a link: ids, times and hashes, never text. */
export type EventData = Record<string, string | number | null | string[]>;

export type Events = ReturnType<typeof events>;

const GENESIS = '0'.repeat(64);

/** SHA-256 over the previous hash and the link's own fields, as JSON. */
export function linkHash(previous: string, link: Omit<Event, 'hash'>): string {
  const fields = JSON.stringify([previous, link.id, link.at, link.kind, link.subject, link.data]);
  return createHash('sha256').update(fields).digest('hex');
}

export function events(db: Database) {
  const insert = db.prepare(
    'INSERT INTO event (id, at, kind, subject, data, hash) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const last = db.prepare<[], { id: number; hash: string }>(
    'SELECT id, hash FROM event ORDER BY id DESC LIMIT 1',
  );
  const all = db.prepare<[], Event>('SELECT id, at, kind, subject, data, hash FROM event ORDER BY id');
  const put = db.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  const get = db.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck();

  const ofKind = db.prepare<[string], Event>(
    'SELECT id, at, kind, subject, data, hash FROM event WHERE kind = ? ORDER BY id',
  );

  return {
    ofKind: (kind: string) => ofKind.all(kind),

    /** Adds a link. Call it in the transaction of the change it tells of. */
    append(at: string, kind: string, subject: string, data: EventData = {}): void {
      const previous = last.get();
      const link = { id: (previous?.id ?? 0) + 1, at, kind, subject, data: JSON.stringify(data) };
      const hash = linkHash(previous?.hash ?? GENESIS, link);
      insert.run(link.id, link.at, link.kind, link.subject, link.data, hash);
      put.run('event.head', hash);
      put.run('event.count', String(link.id));
    },

    /** How many links the chain has, and the hash of the last; '' while there is none. */
    head(): { count: number; hash: string } {
      const { id: count = 0, hash = '' } = last.get() ?? {};
      return { count, hash };
    },

    /** Walks the chain. Returns how many links it has and each one that does not hold. */
    check(): { count: number; problems: { id: number; detail: string }[] } {
      const problems: { id: number; detail: string }[] = [];
      let previous = GENESIS;
      let count = 0;
      for (const link of all.iterate()) {
        count++;
        if (link.id !== count) problems.push({ id: link.id, detail: `link ${count} is missing` });
        if (linkHash(previous, link) !== link.hash)
          problems.push({ id: link.id, detail: 'the link does not follow from the one before it' });
        previous = link.hash;
        count = link.id;
      }
      if (get.get('event.head') !== previous && count > 0)
        problems.push({ id: count, detail: 'the chain does not end where the archive says' });
      if (Number(get.get('event.count') ?? 0) !== count)
        problems.push({ id: count, detail: `the archive counts ${get.get('event.count') ?? 0} links` });
      return { count, problems };
    },
  };
}
