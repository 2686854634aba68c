import { describe, expect, test } from 'vitest';
import { png } from '../fixtures/png.ts';
import { html } from './html.ts';
import type { ImporterInput } from './types.ts';

const data = (bytes: Uint8Array) => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
const SENTENCE =
  'The mill at Maraza opened again after eleven years, and bread was sold from its door until noon.';
const page = (figure: string) =>
  `<html><body><article><h1>Bread in Maraza</h1><p>${SENTENCE}</p>${figure}<p>${SENTENCE}</p><p>${SENTENCE}</p></article></body></html>`;

function inputOf(name: string, bytes: Uint8Array, beside: Record<string, Uint8Array>): ImporterInput {
  return {
    name,
    size: bytes.length,
    read: async (start, end) => bytes.subarray(start, end),
    async *stream() {
      yield bytes;
    },
    sibling: async (path) => (beside[path] ? inputOf(path, beside[path], beside) : null),
  };
}

async function read(figure: string, beside: Record<string, Uint8Array> = {}) {
  const input = inputOf('bread.html', new Uint8Array(Buffer.from(page(figure))), beside);
  const { text, blocks, resources } = await html.read(input, { today: '2026-01-15' });
  const figures = blocks.filter(({ kind }) => kind === 'figure');
  return { text, figures, sizes: (resources ?? []).map(({ width, height }) => `${width}x${height}`) };
}

describe('pictures of a page', () => {
  test('one in the page comes along, with its caption and alternative text', async () => {
    const { figures, sizes } = await read(
      `<figure><img src="${data(png(640, 480))}" alt="A mill"><figcaption>The mill by the river</figcaption></figure>`,
    );
    expect(sizes).toEqual(['640x480']);
    expect(figures).toMatchObject([{ alt: 'A mill', resource: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  });

  test('of those beside the page, the largest that is there', async () => {
    const { sizes } = await read(
      '<img src="bread_files/small.png" srcset="bread_files/small.png 320w, bread_files/large%20one.png 1280w, bread_files/huge.png 2560w">',
      { 'bread_files/small.png': png(320, 200), 'bread_files/large one.png': png(1280, 800) },
    );
    expect(sizes).toEqual(['1280x800']);
  });

  test('one without words is a block of its own, and takes no part in the text', async () => {
    const { text, figures } = await read(`<p><img src="${data(png(640, 480))}"></p>`);
    expect(figures).toHaveLength(1);
    expect(figures[0]?.start).toBe(figures[0]?.end);
    expect(text).toContain(`${SENTENCE}\n\n${SENTENCE}`);
  });

  test('the same picture twice is kept once', async () => {
    const { figures, sizes } = await read(`<img src="${data(png(640, 480))}">`.repeat(2));
    expect(figures).toHaveLength(2);
    expect(sizes).toHaveLength(1);
  });

  test.each([
    ['a tracking pixel', `<img src="${data(png(1, 1))}">`],
    ['an icon', `<img width="16" height="16" src="${data(png(640, 480))}">`],
    [
      'an SVG',
      `<img src="data:image/svg+xml;base64,${Buffer.from('<svg onload="x()"/>').toString('base64')}">`,
    ],
    ['one that stands elsewhere', '<img src="https://pictures.example/mill.png">'],
    ['one that is not there', '<img src="bread_files/gone.png">'],
    ['a broken address', '<img src="data:image/png;base64,%%%"><img src="%E0%A4%A.png">'],
  ])('%s does not come along', async (_, figure) => {
    const { figures, sizes } = await read(figure);
    expect(sizes).toEqual([]);
    expect(figures).toEqual([]);
  });

  test('a sign within a sentence is none', async () => {
    const { text, figures } = await read(
      `<p>Bread <img src="${data(png(64, 64))}"> and salt were sold there.</p>`,
    );
    expect(figures).toEqual([]);
    expect(text).toContain('Bread and salt were sold there.');
  });
});
