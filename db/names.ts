/** The names of persons, places and groups with their forms. Removing one leaves a tombstone. */
import type { Database } from 'better-sqlite3';
import type { Name, NameForm } from './model.ts';

export type NewName = Pick<Name, 'uid' | 'name' | 'kind'> & { at: string };

/** What can be changed of a name. */
export type NameFacts = Omit<Name, 'uid'>;

/** A form of the name `nameId`, as it is written and as it is folded. */
export type NamedForm = Pick<NameForm, 'nameId' | 'form' | 'folded'>;

export type Names = ReturnType<typeof names>;

export function names(db: Database) {
  const NAME = 'SELECT id, uid, name, kind, active, note FROM name WHERE deleted_at IS NULL';
  const live = db.prepare<[], Name>(`${NAME} ORDER BY name, id`);
  const byUid = db.prepare<[string], Name>(`${NAME} AND uid = ?`);
  const byName = db.prepare<[string], Name>(`${NAME} AND name = ? ORDER BY id LIMIT 1`);
  const forms = db.prepare<[], NameForm>(
    'SELECT id, name_id AS nameId, form, folded, active FROM name_form ORDER BY id',
  );
  const ownForms = db.prepare<[number], NameForm>(
    'SELECT id, name_id AS nameId, form, folded, active FROM name_form WHERE name_id = ? ORDER BY id',
  );
  const insert = db.prepare<[NewName]>(
    'INSERT INTO name (uid, name, kind, created_at) VALUES (@uid, @name, @kind, @at)',
  );
  const edit = db.prepare<[NameFacts]>(
    'UPDATE name SET name = @name, kind = @kind, active = @active, note = @note WHERE id = @id',
  );
  const remove = db.prepare('UPDATE name SET deleted_at = ? WHERE id = ?');
  const addForm = db.prepare<[Omit<NameForm, 'id'>]>(`
    INSERT OR IGNORE INTO name_form (name_id, form, folded, active) VALUES (@nameId, @form, @folded, @active)`);
  const switchForm = db.prepare(
    'UPDATE name_form SET active = ? WHERE name_id = ? AND folded = ? AND active <> ?',
  );
  const dropForm = db.prepare('DELETE FROM name_form WHERE name_id = ? AND form = ?');
  const beside = db
    .prepare<[string, string], string>(`
      SELECT DISTINCT other.form FROM name_form typed
      JOIN name n ON n.id = typed.name_id AND n.active = 1 AND n.deleted_at IS NULL
      JOIN name_form other ON other.name_id = n.id AND other.active = 1
      WHERE typed.folded = ? AND typed.active = 1 AND other.folded <> ? ORDER BY other.id`)
    .pluck();
  const formsOf = db.prepare<[string, number], NamedForm>(`
    SELECT DISTINCT n.id AS nameId, other.form, other.folded FROM name_form typed
    JOIN name n ON n.id = typed.name_id AND n.deleted_at IS NULL
    JOIN name_form other ON other.name_id = n.id AND other.active = 1
    WHERE typed.folded = ? AND min(n.active, typed.active) >= ? ORDER BY other.id`);
  const hasWord = db
    .prepare<[string], number>(`
      SELECT EXISTS (
        SELECT 1 FROM name_form f JOIN name n ON n.id = f.name_id AND n.active = 1 AND n.deleted_at IS NULL
        WHERE f.active = 1 AND instr(' ' || f.folded || ' ', ' ' || ? || ' '))`)
    .pluck();

  return {
    /** By name. */
    all: () => live.all(),
    find: (uid: string) => byUid.get(uid) ?? null,
    /** The oldest, if several have this name. */
    named: (name: string) => byName.get(name) ?? null,
    /** Of all names, in the order in which they were given. */
    forms: () => forms.all(),
    ownForms: (nameId: number) => ownForms.all(nameId),
    /** The other forms of the names that have this one, all of them switched on. */
    formsBeside: (folded: string) => beside.all(folded, folded),
    /** The forms that are switched on, this one among them, of the names that have it switched on. */
    formsWith: (folded: string) => formsOf.all(folded, 1),
    /** The forms that are switched on of the names that have this one, switched on or not. */
    formsOf: (folded: string) => formsOf.all(folded, 0),
    /** Whether a form that is switched on has this folded word. */
    hasWord: (folded: string) => hasWord.get(folded) === 1,
    /** @returns its id */
    insert: (name: NewName) => Number(insert.run(name).lastInsertRowid),
    edit: (name: NameFacts) => void edit.run(name),
    remove: (id: number, at: string) => void remove.run(at, id),
    /** A form that the name has already stays as it is. */
    addForm: (form: Omit<NameForm, 'id'>) => void addForm.run(form),
    /** Every form that folding makes this: search cannot tell them apart. */
    switchForm: (nameId: number, folded: string, active: number) =>
      void switchForm.run(active, nameId, folded, active),
    dropForm: (nameId: number, form: string) => void dropForm.run(nameId, form),
  };
}
