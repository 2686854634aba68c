/** What stands out of a file's or a member's way in the ledger, and where that lies. Pure. */
import { t } from '../strings/index.ts';

type Item = { file: string; member?: string | null | undefined };

/** A page's address stands out whole, a row of a table is its number, anything else the last part of its way. */
export function itemName({ file, member }: Item): { name: string; folder: string } {
  const way = member ?? file;
  if (member && /^\d+$/.test(member)) return { name: t.imports.row(member), folder: '' };
  const address = member ? way.search(/https?:\/\//) : -1;
  const cut = address >= 0 ? address : Math.max(way.lastIndexOf('/'), way.lastIndexOf('\\')) + 1;
  return { name: way.slice(cut), folder: way.slice(0, Math.max(0, cut - 1)) };
}
