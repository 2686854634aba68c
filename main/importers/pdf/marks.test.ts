import { describe, expect, test } from 'vitest';
import { COLOR_NAMES, COLORS } from '../../text/colors.ts';
import { nearestColor } from '../../text/nearest-color.ts';
import { oklch } from '../../text/oklch.ts';
import { readPdf } from '../pdf.ts';
import type { ImportedPassage } from '../types.ts';
import { annotated, CORNERS, type Page } from './fixtures/annotated.ts';
import './fixtures/provide.ts';

type Read = ImportedPassage & { quote: string };

async function read(
  pages: ((page: Page) => void)[],
  options: Parameters<typeof annotated>[1] = {},
): Promise<Read[]> {
  const { text, passages = [] } = await readPdf(await annotated(pages, options), 'a.pdf', {
    today: '2026-01-15',
  });
  return passages.map((passage) => ({ ...passage, quote: text.slice(passage.start, passage.end) }));
}

const over =
  (Subtype: string, words: string, more = {}, corners = CORNERS['top first']) =>
  ({ annotate, boxOf }: Page) =>
    void annotate({ Subtype, Rect: boxOf(words), QuadPoints: corners(boxOf(words)), C: [1, 1, 0], ...more });

describe('annotations of a PDF', () => {
  test.each(Object.entries(CORNERS))('mean the words in their boxes, corners %s', async (_, corners) => {
    const quads = ({ boxOf }: Page) => [
      ...corners(boxOf('officials said, and')),
      ...corners(boxOf('trucks waited')),
    ];
    const [passage] = await read([
      (page) => void page.annotate({ Subtype: 'Highlight', Rect: [0, 0, 400, 500], QuadPoints: quads(page) }),
    ]);
    expect(passage?.quote).toBe('officials said, and trucks waited');
  });

  test.each([
    ['turned', { turn: 90 }],
    ['upside down', { turn: 180 }],
    ['cropped', { crop: [20, 100, 340, 380] as [number, number, number, number] }],
  ])('mean the same on a page that is %s', async (_, options) => {
    expect((await read([over('Highlight', 'closed on Tuesday')], options)).map(({ quote }) => quote)).toEqual(
      ['closed on Tuesday'],
    );
  });

  test('keep what they are, who made them and when, what they say and their colour', async () => {
    const [first, second, third] = await read([
      over('Underline', 'the gate', {
        NM: 'a-1',
        T: 'هدى سليم',
        Contents: 'Which of\r\nthem?',
        M: "D:20240307101500+02'00'",
        'Zotero:Tags': '["Gates","عبور"]',
        C: [0.2, 0.4, 1],
      }),
      over('StrikeOut', 'the gate', { CreationDate: 'D:2023', Contents: 'The  gate' }),
    ]);
    expect(first).toMatchObject({
      ...{
        key: 'a-1',
        kind: 'underline',
        page: 0,
        quote: 'the gate',
        author: 'هدى سليم',
        note: 'Which of\nthem?',
      },
      ...{ createdAt: '2024-03-07T08:15:00.000Z', modifiedAt: '2024-03-07T08:15:00.000Z', color: 'blue' },
      tags: [{ name: 'Gates' }, { name: 'عبور' }],
    });
    // A note that only repeats the words says nothing.
    expect(second).toMatchObject({
      kind: 'strike-out',
      page: 1,
      note: '',
      createdAt: '2023-01-01T00:00:00.000Z',
    });
    expect(third).toBeUndefined();
  });

  test('beside the words belong to the word that stands nearest, frames to what they hold', async () => {
    const beside = ({ annotate, boxOf }: Page) => {
      const [left, bottom, right, top] = boxOf('heat');
      annotate({ Subtype: 'Text', Rect: [right + 0.2, bottom, right + 1.4, top], Contents: 'How hot?' });
      annotate({ Subtype: 'FreeText', Rect: [200, 20, 300, 40], Contents: 'Ask the mayor' });
      annotate({
        Subtype: 'Ink',
        Rect: [left + 3, bottom, right - 2, top],
        InkList: [[left, bottom, right, top]],
      });
      annotate({ Subtype: 'Square', Rect: [35, bottom - 2, 395, top + 14] });
    };
    const found = await read([beside]);
    expect(found.map(({ kind, quote, note }) => [kind, quote, note])).toEqual([
      ['note', 'heat', 'How hot?'],
      ['free-text', 'the', 'Ask the mayor'],
      ['ink', 'heat', ''],
      [
        'square',
        'The crossing at Maraza was closed on Tuesday, officials said, and trucks waited for hours in the heat before the gate was opened.',
        '',
      ],
    ]);
  });

  test('take answers with them, and no states, links or pop-ups', async () => {
    const found = await read([
      ({ annotate, boxOf, doc, page }) => {
        const Rect = boxOf('the order');
        const first = annotate({
          Subtype: 'Highlight',
          Rect,
          QuadPoints: CORNERS['top first'](Rect),
          Contents: 'Whose?',
        });
        const answer = annotate({ Subtype: 'Text', Rect, IRT: first, T: 'Omar', Contents: 'The mayor’s.' });
        annotate({ Subtype: 'Text', Rect, IRT: answer, T: 'Huda', Contents: 'Which?' });
        annotate({
          Subtype: 'Text',
          Rect,
          IRT: first,
          StateModel: 'Review',
          State: 'Accepted',
          Contents: 'Accepted',
        });
        annotate({ Subtype: 'Popup', Rect, Parent: first });
        const action = doc.context.obj({ S: 'Launch', F: 'calc.exe' });
        annotate({ Subtype: 'Link', Rect: [0, 0, page.getWidth(), 500], A: action });
      },
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]?.note).toBe('Whose?\n\nOmar: The mayor’s.\n\nHuda: Which?');
  });

  test('that are broken break nothing', async () => {
    const found = await read([
      ({ annotate, boxOf }) => {
        annotate({
          Subtype: 'Highlight',
          Rect: boxOf('opened'),
          QuadPoints: [1, 2, 3],
          M: 'yesterday',
          C: [],
        });
        annotate({ Subtype: 'Highlight', Rect: [0, 0, 0, 0] });
        const loop = annotate({ Subtype: 'Text', Rect: boxOf('town'), Contents: 'a' });
        annotate({ Subtype: 'Text', Rect: boxOf('town'), Contents: 'b', IRT: loop });
      },
    ]);
    expect(found.map(({ quote, note, createdAt, color }) => [quote, note, createdAt, color])).toEqual([
      ['opened', '', null, null],
      [expect.any(String), '', null, null],
      ['town', 'a\n\nb', null, null],
    ]);
  });

  test('get the colour that people would call it', () => {
    const of = (hex: number) =>
      nearestColor([(hex >> 16) / 255, ((hex >> 8) & 255) / 255, (hex & 255) / 255]);
    expect([0xffff00, 0xffd400, 0xff6666, 0x5fb236, 0x2ea8e5, 0xa28ae5, 0x808080].map(of)).toEqual([
      'yellow',
      'yellow',
      'red',
      'lime',
      'blue',
      'purple',
      null,
    ]);
    for (const name of COLOR_NAMES) expect(nearestColor(oklch(0.905, 0.075, COLORS[name]))).toBe(name);
  });
});
