import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import type { PassageView } from '../../main/api/schema.ts';
import { linkTo, passageIn } from './passage-link.ts';

const passage = (quote: string) => ({ annotation: { id: '01a1-ff', quote } }) as PassageView;

test('a link to a passage reads as Markdown, whatever signs its quote has', () => {
  for (const quote of ['a [sealed] *box*_', 'توقفت العبارة', 'ferry '.repeat(40), '<b>`x`']) {
    const [inline] = new MarkdownIt()
      .parse(linkTo(passage(quote)), {})
      .filter(({ type }) => type === 'inline');
    const [link, text] = inline?.children ?? [];
    expect(passageIn(String(link?.attrGet('href')))).toBe('01a1-ff');
    expect(quote.startsWith(text?.content.replace(/ ?…$/u, '') ?? '?')).toBe(true);
  }
});

test('no other address leads to a passage', () => {
  for (const href of ['https://example.org', 'passage:', 'passage:a b', 'javascript:passage:1'])
    expect(passageIn(href)).toBeNull();
});
