import { expect, test } from 'vitest';
import { readHtml } from './html.ts';

const PROSE =
  '<p>The ferry of Maraza runs again after eleven years, and its first passengers were two goats and a piano.</p>'.repeat(
    6,
  );
const SITE = '<meta property="og:site_name" content="The Courier">';

function title(head: string, above: string) {
  const page = `<html lang="en"><head>${SITE}${head}</head><body><article>${above}<div class="article-body">${PROSE}</div></article></body></html>`;
  return readHtml(page, 'ferry.html', { today: '2026-01-15' }).title;
}

test('the site’s name is taken off what the page’s data state, too', () => {
  const head =
    '<script type="application/ld+json">{"@type":"Article","headline":"Two goats and a piano - The Courier"}</script>';
  expect(title(head, '')).toMatchObject({ value: 'Two goats and a piano', evidence: 'json-ld' });
});

test('the site’s name alone is no headline', () => {
  const head =
    '<meta property="og:title" content="The Courier"><title>Two goats and a piano | The Courier</title>';
  expect(title(head, '')).toMatchObject({ value: 'Two goats and a piano', evidence: 'title' });
});

test('the headline that readers see counts before the page’s own wordings, without kicker and date', () => {
  const head = '<meta property="og:title" content="You will never guess who took the ferry">';
  const above = '<h1><span class="kicker">Maraza</span> Two goats and a piano take the ferry</h1>';
  expect(title(head, above)).toMatchObject({ value: 'Two goats and a piano take the ferry', evidence: 'h1' });
});

test('a kicker is none of the headline if the page’s title leaves it out', () => {
  const head = '<title>Two goats and a piano - The Courier</title>';
  const above =
    '<h1><a href="/ferry"><span style="color: red">On the ferry:</span> Two goats and a piano</a></h1>';
  expect(title(head, above)).toEqual({ value: 'Two goats and a piano', evidence: 'h1', sure: 'high' });
});

test('a line named headline is one where no heading is used', () => {
  const head = '<title>Two goats and a piano - The Courier</title>';
  expect(title(head, '<div class="h-title">Two goats and a piano</div>')).toEqual({
    value: 'Two goats and a piano',
    evidence: 'heading',
    sure: 'high',
  });
});

test('a heading of the second rank over the text is the headline if there is none of the first', () => {
  const head = '<title>Wadi Maraza - ferries</title>';
  expect(title(head, '<h2>Two goats and a piano</h2>')).toEqual({
    value: 'Two goats and a piano',
    evidence: 'h2',
    sure: 'medium',
  });
});

test('the site’s name is taken off where no spaces stand about it', () => {
  expect(title('<title>两只山羊和一架钢琴乘坐渡轮-马拉扎新闻</title>', '').value).toBe(
    '两只山羊和一架钢琴乘坐渡轮',
  );
});
