/** The words of Counts. Words only: no markup, no arithmetic beyond plurals. */

const number = new Intl.NumberFormat('en');

const many = (count: number, one: string, more: string) =>
  `${number.format(count)} ${count === 1 ? one : more}`;
const passages = (count: number) => many(count, 'passage', 'passages');

/** Names of any script keep their own direction. */
const name = (text: string) => `\u2068${text}\u2069`;

export const counts = {
  counts: {
    title: 'Counts',
    what: 'What is counted',
    tags: 'Tags',
    together: 'Tags together',
    switchWhat: 'Tags, or tags together',
    by: 'Split by',
    bys: {
      all: 'nothing',
      outlet: 'outlet',
      year: 'year',
      article: 'article',
      author: 'annotator',
    },
    relation: 'Stand together if',
    relations: {
      overlap: 'they share words',
      inclusion: 'the first holds the second',
      paragraph: 'in the same paragraph',
      article: 'in the same article',
    },
    under: 'Count tags under a tag for it, too',
    scoped: 'Only what Passages shows',
    as: 'Shown as',
    chart: 'Chart',
    table: 'Table',
    switchAs: 'Chart or table',
    export: 'Export the counts',
    exportCsv: 'As a table (CSV)',
    exportSvg: 'As a picture (SVG)',
    fileName: { tags: 'tags', together: 'tags-together' },
    empty: 'There is nothing to count yet.',
    emptyMore: 'Select words in an article and type a tag: it is counted here at once.',
    emptyScope: 'None of the passages shown carries a tag.',
    emptyTogether: 'No two tags stand together in this way.',
    emptyTogetherMore: 'Try the same paragraph, or the same article.',
    chartOfTags: 'Passages by tag',
    chartOfTogether: 'Which tags stand together',
    keys: 'Arrow keys move, Enter shows the passages behind a count.',
    tag: 'Tag',
    first: 'First tag',
    second: 'Second tag',
    passages: 'Passages',
    columns: {
      all: 'Passages',
      outlet: 'Outlet',
      year: 'Year',
      article: 'Article',
      author: 'Annotator',
    },
    units: {
      overlap: 'Overlaps',
      inclusion: 'Inclusions',
      paragraph: 'Paragraphs',
      article: 'Articles',
    },
    times: {
      overlap: (count: number) => many(count, 'overlap', 'overlaps'),
      inclusion: (count: number) => many(count, 'inclusion', 'inclusions'),
      paragraph: (count: number) => many(count, 'paragraph', 'paragraphs'),
      article: (count: number) => many(count, 'article', 'articles'),
    },
    unknown: { outlet: 'No outlet', year: 'No date', author: 'Nobody named' } as Record<string, string>,
    others: (count: number) => `${number.format(count)} others`,
    /** Of a cell; `times` if that is another figure than the passages'. */
    pair: (first: string, second: string) => `${name(first)} × ${name(second)}`,
    cell: (what: string, count: number, times: string | null) =>
      `${what}: ${count === 0 ? 'none' : [times, passages(count)].filter(Boolean).join(', ')}`,
    within: (tag: string, where: string) => `${name(tag)} · ${name(where)}`,
    withUnder: (tag: string) => `${name(tag)} and what is under it`,
    oneArticle: 'one article',
    behind: (pair: string, relation: string) => `${pair}, ${relation}`,
    shown: {
      overlap: 'sharing words',
      inclusion: 'the first holding the second',
      paragraph: 'in one paragraph',
      article: 'in one article',
    },
    mostOf: (shown: number, all: number) =>
      `The ${number.format(shown)} most used of ${many(all, 'tag', 'tags')}; the table has all.`,
    further: (count: number) =>
      `and ${many(count, 'further line', 'further lines')}; the CSV file has all of them.`,
  },
};
