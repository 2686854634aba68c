/**
 * Undo and redo for whatever the user changes: temporary triggers write down each touched row as it was and as
 * it became, so that no call can forget to. The technique is the one of SQLite's own undo/redo note, with row
 * images instead of statements, which also shows when something else changed the row in between.
 */
import type { Database } from 'better-sqlite3';
import { ArchiveError } from './errors.ts';
import { inOneGo, type Step, type Transact } from './transact.ts';

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

/** Rows between two looks at how far undoing is. */
const STEP = 50;

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

  const statements = new Map([...columns].map(([table, names]) => [table, rowsOf(db, table, names)]));

  /** Takes one row from the image `from` to the image `to`; null is "no such row". */
  function restore(table: string, id: number, from: string | null, to: string | null): void {
    const row = statements.get(table);
    if (!row || (row.image.get(id) ?? null) !== from)
      throw new ArchiveError('undo-conflict', `${table} ${id}`);
    if (to === null) row.remove.run(id);
    else (from === null ? row.insert : row.update).run(JSON.parse(to) as Image);
  }

  function* restored(rows: readonly ChangeRow[], one: (row: ChangeRow) => void): Generator<Step, void> {
    for (const [done, row] of rows.entries()) {
      if (done % STEP === 0) yield { done, total: rows.length };
      one(row);
    }
  }

  function begin(at: string, label: string): number {
    dropUndone.run();
    const id = Number(insert.run(at, label).lastInsertRowid);
    open.run(id);
    return id;
  }

  function end(id: number): void {
    shut.run();
    dropEmpty.run(id);
  }

  const steps = {
    /** Runs `work` in a transaction as one undoable step. What could be redone before no longer can. */
    record<T>(at: string, label: string, work: () => T): T {
      return transact(() => {
        const id = begin(at, label);
        try {
          return work();
        } finally {
          end(id);
        }
      });
    },

    /** The same for the steps of one long transaction. */
    *recordSteps<T>(at: string, label: string, steps: Generator<Step, T>): Generator<Step, T> {
      const id = begin(at, label);
      const result = yield* steps;
      end(id);
      return result;
    },

    /** The labels of the steps that `undo` and `redo` would take; null for none. */
    next: () => ({ undo: lastDone.get()?.label ?? null, redo: firstUndone.get()?.label ?? null }),

    /** Takes back the last step. @returns its label. Throws `nothing-to-undo` or `undo-conflict`. */
    *undoSteps(): Generator<Step, string> {
      const change = lastDone.get();
      if (!change) throw new ArchiveError('nothing-to-undo');
      yield* restored(rows.all(change.id).reverse(), ({ tbl, row_id, before, after }) =>
        restore(tbl, row_id, after, before),
      );
      mark.run(1, change.id);
      return change.label;
    },

    /** Does again what was taken back last. @returns its label. Throws `nothing-to-redo` or `undo-conflict`. */
    *redoSteps(): Generator<Step, string> {
      const change = firstUndone.get();
      if (!change) throw new ArchiveError('nothing-to-redo');
      yield* restored(rows.all(change.id), ({ tbl, row_id, before, after }) =>
        restore(tbl, row_id, before, after),
      );
      mark.run(0, change.id);
      return change.label;
    },
  };
  return {
    ...steps,
    undo: () => inOneGo(steps.undoSteps()),
    redo: () => inOneGo(steps.redoSteps()),
  };
}

/** One row of a table: its image now, and how it becomes another. */
function rowsOf(db: Database, table: string, columns: readonly string[]) {
  const list = (each: (name: string) => string) => columns.map(each).join(', ');
  return {
    image: db.prepare<[number], string>(`SELECT ${image(columns)} FROM ${table} WHERE id = ?`).pluck(),
    remove: db.prepare(`DELETE FROM ${table} WHERE id = ?`),
    insert: db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${list((name) => `@${name}`)})`),
    update: db.prepare(`UPDATE ${table} SET ${list((name) => `${name} = @${name}`)} WHERE id = @id`),
  };
}

function columnsOf(db: Database, table: string): string[] {
  const all = db.pragma(`table_info(${table})`) as { name: string }[];
  return all.map((column) => column.name).filter((name) => !DERIVED.includes(name));
}

function image(columns: readonly string[], row = ''): string {
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
