import { expect, it } from 'vitest';
import { compose } from '../../main/text/blocks.ts';
import { noteLinks } from './note-links.ts';
import type { ViewBlock } from './shown-blocks.ts';

it('pairs references with footnotes by what they are called', () => {
  const { text, blocks } = compose([
    {
      kind: 'paragraph',
      text: 'The toll doubled[1] in May.* It fell again[1].',
      spans: [
        { kind: 'noteref', start: 16, end: 19 },
        { kind: 'noteref', start: 27, end: 28 },
        { kind: 'noteref', start: 42, end: 45 },
      ],
    },
    { kind: 'footnote', text: 'Harbour ledger, page 4.', marker: '1.' },
    { kind: 'footnote', text: '* By the old calendar.' },
  ]);
  const [, first, second] = blocks as ViewBlock[];
  const { noteOf, referenceOf } = noteLinks(text, blocks as ViewBlock[]);
  expect([...noteOf]).toEqual([
    [16, first?.start],
    [27, second?.start],
    [42, first?.start],
  ]);
  expect(referenceOf.get(first?.start ?? -1)).toBe(16);
});

it('leaves a reference without footnote alone', () => {
  const { text, blocks } = compose([
    { kind: 'paragraph', text: 'So it was9.', spans: [{ kind: 'noteref', start: 9, end: 10 }] },
    { kind: 'footnote', text: 'Another.', marker: '1.' },
  ]);
  expect(noteLinks(text, blocks as ViewBlock[]).noteOf.size).toBe(0);
});
