/**
 * Undo and redo for whatever the user changes: temporary triggers write down each touched row as it was and as
 * it became, so that no call can forget to. The technique is the one of SQLite's own undo/redo note, with row
 * images instead of statements, which also shows when something else changed the row in between.
 */
import type { Database } from 'better-sqlite3';
import { ArchiveError } from './errors.ts';
import type { Transact } from './transact.ts';

/** The tables that are the user's own work. */
const TRACKED = [
  'annotation',
  'annotation_tag',
  'tag',
  'article',
  'article_tag',
  'hidden_block',
  'block_rule',
  'outlet_name',
  'name',
  'name_form',
  'saved_search',
  'memo',
  'annotator',
] as const;

/** Columns that follow from others: no part of what is undone. */
const DERIVED: readonly string[] = ['stamp'];

type Image = Record<string, unknown>;
type ChangeRow = { tbl: string; row_id: number; before: string | null; after: string | null };

export type Changes = ReturnType<typeof changes>;

export function changes(db: Database, transact: Transact) {
  const columns = new Map(TRACKED.map((table) => [table as string, columnsOf(db, table)]));
  db.exec('CREATE TEMP TABLE open_change (id INTEGER)');
  for (const [table, names] of columns) db.exec(triggers(table, names));

  const open = db.prepare('INSERT INTO temp.open_change (id) VALUES (?)');
  const shut = db.prepare('DELETE FROM temp.open_change');
  const insert = db.prepare('INSERT INTO change (at, label) VALUES (?, ?)');
  const dropUndone = db.prepare('DELETE FROM change WHERE undone = 1');
  const dropEmpty = db.prepare(
    'DELETE FROM change WHERE id = ? AND NOT EXISTS (SELECT 1 FROM change_row WHERE change_id = change.id)',
  );
  const lastDone = db.prepare<[], { id: number; label: string }>(
    'SELECT id, label FROM change WHERE undone = 0 ORDER BY id DESC LIMIT 1',
  );
  const firstUndone = db.prepare<[], { id: number; label: string }>(
    'SELECT id, label FROM change WHERE undone = 1 ORDER BY id LIMIT 1',
  );
  const rows = db.prepare<[number], ChangeRow>(
    'SELECT tbl, row_id, before, after FROM change_row WHERE change_id = ? ORDER BY id',
  );
  const mark = db.prepare('UPDATE change SET undone = ? WHERE id = ?');

  const current = (table: string, id: number): string | undefined =>
    db
      .prepare<[number], string>(`SELECT ${image(columns.get(table) ?? [])} FROM ${table} WHERE id = ?`)
      .pluck()
      .get(id);

  /** Takes one row from the image `from` to the image `to`; null is "no such row". */
  function restore(table: string, id: number, from: string | null, to: string | null): void {
    if ((current(table, id) ?? null) !== from) throw new ArchiveError('undo-conflict', `${table} ${id}`);
    if (to === null) {
      db.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id);
      return;
    }
    const values = JSON.parse(to) as Image;
    const names = columns.get(table) ?? [];
    const sql =
      from === null
        ? `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`
        : `UPDATE ${table} SET ${names.map((name) => `${name} = @${name}`).join(', ')} WHERE id = @id`;
    db.prepare(sql).run(values);
  }

  return {
    /** Runs `work` in a transaction as one undoable step. What could be redone before no longer can. */
    record<T>(at: string, label: string, work: () => T): T {
      return transact(() => {
        dropUndone.run();
        const id = Number(insert.run(at, label).lastInsertRowid);
        open.run(id);
        try {
          return work();
        } finally {
          shut.run();
          dropEmpty.run(id);
        }
      });
    },

    /** The labels of the steps that `undo` and `redo` would take; null for none. */
    next: () => ({ undo: lastDone.get()?.label ?? null, redo: firstUndone.get()?.label ?? null }),

    /** Takes back the last step. @returns its label. Throws `nothing-to-undo` or `undo-conflict`. */
    undo(): string {
      const change = lastDone.get();
      if (!change) throw new ArchiveError('nothing-to-undo');
      for (const row of rows.all(change.id).reverse()) restore(row.tbl, row.row_id, row.after, row.before);
      mark.run(1, change.id);
      return change.label;
    },

    /** Does again what was taken back last. @returns its label. Throws `nothing-to-redo` or `undo-conflict`. */
    redo(): string {
      const change = firstUndone.get();
      if (!change) throw new ArchiveError('nothing-to-redo');
      for (const row of rows.all(change.id)) restore(row.tbl, row.row_id, row.before, row.after);
      mark.run(0, change.id);
      return change.label;
    },
  };
}

function columnsOf(db: Database, table: string): string[] {
  const all = db.pragma(`table_info(${table})`) as { name: string }[];
  return all.map((column) => column.name).filter((name) => !DERIVED.includes(name));
}

function image(columns: string[], row = ''): string {
  return `json_object(${columns.map((name) => `'${name}', ${row}${name}`).join(', ')})`;
}

function triggers(table: string, columns: string[]): string {
  const write = (id: string, before: string, after: string) =>
    `INSERT INTO change_row (change_id, tbl, row_id, before, after)
       SELECT id, '${table}', ${id}, ${before}, ${after} FROM open_change`;
  const on = (event: string, of = '') =>
    `CREATE TEMP TRIGGER ${table}_${event}_change AFTER ${event}${of} ON main.${table} BEGIN`;
  const old = image(columns, 'OLD.');
  const fresh = image(columns, 'NEW.');
  return `
    ${on('INSERT')} ${write('NEW.id', 'NULL', fresh)}; END;
    ${on('UPDATE', ` OF ${columns.join(', ')}`)} ${write('NEW.id', old, fresh)}; END;
    ${on('DELETE')} ${write('OLD.id', old, 'NULL')}; END;`;
}
