/** What a command is: its words, how it opens the archive, what it does there. */

import type { OpenMode } from '../../../db/open.ts';
import type { OpenOptions } from '../../app.ts';
import type { Client } from '../backend.ts';
import type { Arguments, CommandSpec } from './arguments.ts';
import type { Output } from './output.ts';

export type CommandContext = { args: Arguments; client: Client; out: Output };

export type Command = CommandSpec &
  OpenOptions & {
    mode: OpenMode | ((args: Arguments) => OpenMode);
    /** What the table of options cannot say; before the archive is opened. Throws `UsageError`. */
    check?(args: Arguments): void;
    /** @returns the exit code */
    run(context: CommandContext): Promise<number>;
  };
