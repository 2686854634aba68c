/** The command that counts passages. */
import type { CountedBy, CountedTags, TagRelation, TagsTogether } from '../../api/schema.ts';
import { UsageError } from './arguments.ts';
import type { Command } from './command.ts';
import { FILTER, FILTER_USAGE, filterIn } from './passage-commands.ts';

const BYS: readonly CountedBy[] = ['all', 'outlet', 'year', 'article', 'author'];
const RELATIONS: readonly TagRelation[] = ['overlap', 'inclusion', 'paragraph', 'article'];

export const counts: Command = {
  usage: `counts [--by outlet|year|article|author] [--under] [--together overlap|inclusion|paragraph|article] ${FILTER_USAGE} [--query Q] [--csv]`,
  summary: 'How often tags are used (--under: those under a tag count for it), or which stand together',
  takes: [0, 0],
  options: {
    ...{ by: BYS, under: 'flag', together: RELATIONS, query: 'text', csv: 'flag' },
    ...FILTER,
  },
  mode: 'read',
  check(args) {
    if (args.text('together') && args.text('by')) throw new UsageError('--together goes without --by.');
    if (args.flag('csv') && args.flag('json')) throw new UsageError('--csv or --json, not both.');
  },
  async run({ args, client: { counting }, out }) {
    const passages = { ...filterIn(args), query: args.text('query') };
    const relation = args.text('together') as TagRelation | undefined;
    const by = (args.text('by') ?? 'all') as CountedBy;
    const under = args.flag('under');
    const asked = { passages, by, under };
    if (args.flag('csv')) {
      const table = await (relation
        ? counting.togetherTable({ passages, relation, under })
        : counting.tagsTable(asked));
      out.result(table, () => forTerminal(table));
    } else if (relation) {
      const found = await counting.together({ passages, relation, under });
      out.result(found.cells, () => togetherText(found, relation));
    } else {
      const { rows } = await counting.tags(asked);
      out.result(rows, () => tagsText(rows, by));
    }
    return 0;
  },
};

/** As lines: what a file begins with, and how its lines end, is for spreadsheets. */
const forTerminal = (table: string) => table.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');

const NOTHING = 'No passage carries a tag. Give one: daftar annotate ID --quote TEXT --tag T';

function tagsText(rows: CountedTags['rows'], by: CountedBy): string {
  const lines = rows.flatMap(({ label, counts }) =>
    counts
      .toSorted((a, b) => b.count - a.count || a.tag.localeCompare(b.tag))
      .map(({ tag, count }) => `${figure(count)}  ${tag}${by === 'all' ? '' : `  ${label || '–'}`}`),
  );
  return lines.join('\n') || NOTHING;
}

/** Each pair once, where it is the same either way round. */
function togetherText({ cells }: TagsTogether, relation: TagRelation): string {
  const once = relation === 'inclusion' ? cells : cells.filter(({ first, second }) => first < second);
  const lines = once
    .toSorted((a, b) => b.count - a.count || a.first.localeCompare(b.first))
    .map(
      ({ first, second, count, passages }) =>
        `${figure(count)}  ${first} × ${second}  (${passages} passages)`,
    );
  return lines.join('\n') || 'No two tags stand together in this way.';
}

const figure = (count: number) => String(count).padStart(6);
