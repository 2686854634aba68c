/** Reads which column of a table holds what, as it is typed: `title=Headline,text=Body`. */
import { FIELDS, type Field, type FieldMap } from '../../text/table-fields.ts';
import { UsageError } from './arguments.ts';

/** `FIELD=` says that no column holds it. Throws {@link UsageError}. */
export function readFieldMap(options: readonly string[]): FieldMap {
  const pairs = options
    .flatMap((option) => option.split(/,(?=\s*\w+\s*=)/))
    .map((pair) => pair.trim())
    .filter(Boolean);
  const map: FieldMap = {};
  for (const pair of pairs) {
    const [, field = '', column = ''] = /^(\w+)\s*=\s*(.*)$/.exec(pair) ?? [];
    if (!isField(field))
      throw new UsageError(`--map takes FIELD=COLUMN; a field is one of: ${FIELDS.join(', ')}.`);
    map[field] = column;
  }
  return map;
}

const isField = (name: string): name is Field => (FIELDS as readonly string[]).includes(name);
