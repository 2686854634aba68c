import { describe, expect, test } from 'vitest';
import { isLogin, isOrganisation, isOwnName, nameIn } from './author-names.ts';
import { readHtml } from './html.ts';

const PROSE =
  '<p>The ferry of Maraza runs again after eleven years, and its first passengers were two goats and a piano.</p>'.repeat(
    6,
  );

function byline(around: Around) {
  const found = bylineFound(around);
  return found ? [found.value, found.evidence] : null;
}

type Around = { head?: string; above?: string; below?: string };

function bylineFound({ head = '', above = '', below = '' }: Around) {
  const source = `<html lang="en"><head><title>The ferry of Maraza</title>
    <link rel="canonical" href="https://www.couriernews.example/ferry"><meta property="og:site_name" content="Courier News">${head}</head>
    <body><article><h1>The ferry of Maraza</h1>${above}<div class="article-body">${PROSE}${below}</div></article></body></html>`;
  return readHtml(source, 'ferry.html', { today: '2026-01-15' }).byline;
}

const linked = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('the author of a page', () => {
  test('may stand elsewhere in its data', () => {
    const head = linked({
      '@graph': [
        { '@type': 'NewsArticle', headline: 'The ferry', author: { '@id': '#huda' } },
        { '@type': 'Person', '@id': '#huda', name: 'Huda Selim' },
      ],
    });
    expect(byline({ head })).toEqual(['Huda Selim', 'json-ld']);
  });

  test('may be several people, each once', () => {
    const head = linked({
      '@type': 'Article',
      author: [{ name: 'Huda Selim' }, 'Karl Brandt', { name: 'Huda Selim' }],
    });
    expect(byline({ head })).toEqual(['Huda Selim, Karl Brandt', 'json-ld']);
  });

  test('is a person that readers see before an organisation or a login that the page states', () => {
    const above = '<p class="byline">By Huda Selim</p>';
    for (const stated of ['Web Maraza GmbH', 'Courier News', 'huda-s', 'Editorial team'])
      expect(byline({ above, head: `<meta name="author" content="${stated}">` })).toEqual([
        'Huda Selim',
        'byline',
      ]);
  });

  test('is an organisation or the outlet itself where nobody else is named', () => {
    expect(byline({ head: '<meta name="author" content="Maraza Press">' })).toEqual(['Maraza Press', 'meta']);
    expect(byline({ head: '<meta name="author" content="Courier News">' })).toEqual([
      'Courier News',
      'outlet',
    ]);
  });

  test.each([
    ['<p>By Huda Selim March 3, 2020</p>', 'Huda Selim'],
    ['<p>Von Huda Selim, 3. März 2020</p>', 'Huda Selim'],
    ['<p>بقلم هدى سليم</p>', 'هدى سليم'],
    ['<p>3.3.2020 - Redaktion: Huda Selim (Maraza)</p>', 'Huda Selim'],
    ['<p>Datum: 3.3.2020 Autor: Huda Selim Quelle: Maraza</p>', 'Huda Selim'],
    ['<b>Von:</b><p>Huda Selim</p>', 'Huda Selim'],
    ['<a rel="author" href="/h">huda_s</a>', 'huda_s'],
    ['<a rel="author" href="/h">Zeige alle Beiträge von Huda Selim</a>', 'Huda Selim'],
    ['<p>Ein Kommentar von Huda Selim</p>', 'Huda Selim'],
    ['<p>3.3.2020 13:30 von Huda</p>', 'Huda'],
    ['<p>3.3.2020 - <a href="/authors/huda">huda_s</a></p>', 'huda_s'],
    ['<p class="author">Autorin <span>Huda Selim:</span></p>', 'Huda Selim'],
    ['<p>作者：林小雨</p>', '林小雨'],
    ['<p>نویسنده: هدا سلیمی</p>', 'هدا سلیمی'],
  ])('stands above the text: %s', (above, name) => {
    expect(byline({ above })).toEqual([name, 'byline']);
  });

  test.each([
    '<p>Text: Huda Selim<br>Fotos: Karl Brandt</p>',
    '<p>And so it went. (Huda Selim)</p>',
    '<p>Huda Selim</p>',
    '<p>Author: Huda Selim, head of the ferry</p><p>Three goats were asked and did not want to be named in this or any other report.</p>',
  ])('signs the text: %s', (below) => expect(byline({ below })).toEqual(['Huda Selim', 'byline']));

  test('is whom readers see in place of someone else who put the text into the system', () => {
    const head = linked({ '@type': 'Article', author: { name: 'Karl Brandt' } });
    expect(byline({ head, above: '<p>By Huda Selim</p>' })).toEqual(['Huda Selim', 'byline']);
  });

  test('may sign with a first name where a date stands under it', () => {
    expect(byline({ below: '<p>Huda<br>14 March 2020</p>' })).toEqual(['Huda', 'byline']);
    expect(byline({ below: '<p>Huda</p>' })).toBeNull();
  });

  test('is surer where the page states it and readers see it', () => {
    const head = '<meta name="author" content="Huda Selim">';
    expect(bylineFound({ head, above: '<p>By Huda Selim</p>' })?.sure).toBe('high');
    expect(bylineFound({ head })?.sure).toBe('medium');
    expect(bylineFound({ head: '<meta name="author" content="Courier News">' })?.sure).toBe('low');
  });

  test('is not whose picture it is', () => {
    expect(byline({ above: '<p class="photo-credit"><a rel="author">Karl Brandt</a></p>' })).toBeNull();
  });

  test('is not who took a picture', () => {
    expect(byline({ above: '<p>Photo: Karl Brandt / CC BY 2.0</p>' })).toBeNull();
  });
});

test.each([
  ['By Huda Selim', 'Huda Selim'],
  ['Huda Selim | The Courier', 'Huda Selim'],
  ['Huda Selim huda@courier.example', 'Huda Selim'],
  ['Huda Selim Photo: Karl Brandt', 'Huda Selim'],
  ['Posted on 3 March', null],
  ['Huda Selim:', 'Huda Selim'],
  ['Huda SelimMore Posts', 'Huda Selim'],
  ['EN', null],
  ['admin', null],
  ['huda@courier.example', null],
  ['https://courier.example/huda', null],
])('in %j the name is %j', (stated, name) => expect(nameIn(stated)).toBe(name));

test('logins and organisations are told from people', () => {
  expect(['huda-s', 'huda_S', 'huda'].every(isLogin)).toBe(true);
  expect(['Huda', 'Huda Selim', 'هدى سليم'].some(isLogin)).toBe(false);
  expect(['Maraza Ltd', 'Redaktion', 'The Maraza Agency'].every(isOrganisation)).toBe(true);
  expect(isOrganisation('Huda Agnes')).toBe(false);
});

test('a name is the site’s own if its outlet or its host bears it', () => {
  expect(isOwnName('El Maraceño', 'elmaraceño.example', '')).toBe(false);
  expect(isOwnName('El Maraceno', null, 'elmaraceno')).toBe(true);
  expect(isOwnName('CN', 'CN – Courier News', '')).toBe(true);
  expect(isOwnName('The Friends of Marazapost', 'Other', 'marazapost')).toBe(true);
  expect(isOwnName('Karl Brandt', 'Karl Brand', 'karl')).toBe(false);
});
