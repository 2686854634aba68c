/** The commands, in the order of the help. */
import { copy, importCommand, list, purge, reindex, search, show, verify } from './article-commands.ts';
import type { Command } from './command.ts';
import { counts } from './count-commands.ts';
import { annotators, memos, tagHits } from './gather-commands.ts';
import { names } from './name-commands.ts';
import { annotate, deleteCommand, edit, exportCommand, passages, redo, undo } from './passage-commands.ts';
import { place } from './place-command.ts';
import { tags } from './tag-commands.ts';

export const commands: Record<string, Command> = {
  import: importCommand,
  list,
  show,
  search,
  annotate,
  edit,
  place,
  delete: deleteCommand,
  undo,
  redo,
  passages,
  counts,
  tags,
  'tag-hits': tagHits,
  memos,
  annotators,
  names,
  export: exportCommand,
  verify,
  copy,
  purge,
  reindex,
};
