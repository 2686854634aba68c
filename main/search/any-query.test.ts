import fc from 'fast-check';
import { expect, it } from 'vitest';
import { archiveOf, NOTICE, REPORT } from '../fixtures/client.ts';

it('takes whatever is typed, every operator half-typed too, in both scripts', async () => {
  const { client, id } = await archiveOf({ 'report.txt': REPORT, 'notice.txt': NOTICE });
  await client.names.add({ name: 'Tel Sarif', forms: ['تل السرف', 'Sarif'] });
  const piece = fc.constantFrom(
    ...[
      'ferry',
      'Sarif',
      'tel',
      'al',
      'al-',
      'السرف',
      'تل',
      'ال',
      'ا',
      '=',
      '"',
      '«',
      '(',
      ')',
      '-',
      '*',
      ':',
    ],
    ...[
      'title:',
      'note:',
      'quote:',
      'outlet:',
      'tag:',
      'year:',
      'before:20',
      'on:',
      'has:',
      'name:',
      'name:"Tel Sarif',
      'author:',
      'lang:ar',
    ],
    ...[
      'OR',
      'AND',
      'NOT',
      'NEAR',
      'NEAR/',
      'NEAR/3',
      '~2',
      ' ',
      ' ',
      '\u200f',
      '\ud83d',
      "'",
      '’',
      '٢٠٢١',
      '\0',
    ],
  );
  const query = fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 9 });
  const asked = {
    exact: fc.boolean(),
    unfinished: fc.boolean(),
    keys: fc.boolean(),
    names: fc.boolean(),
    effort: fc.constantFrom('typing', 'exact'),
    sort: fc.constantFrom('rank', 'date', '-date'),
  } as const;
  await fc.assert(
    fc.asyncProperty(query, fc.record(asked), fc.nat(30), async (pieces, how, caret) => {
      const typed = pieces.join('');
      const { total, hits } = await client.search.run({ query: typed, ...how });
      expect(hits.length).toBe(total);
      const { start, end } = await client.search.complete({ query: typed, caret });
      expect(start <= end && end <= typed.length).toBe(true);
      await client.search.matches({ query: typed, articleId: id });
    }),
    { numRuns: 150 },
  );
});
