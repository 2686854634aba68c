import { describe, expect, test } from 'vitest';
import { visibleText } from '../text/blocks.ts';
import { readHtml } from './html.ts';

const SENTENCE =
  'The ferry of Maraza runs again after eleven years, and its first passengers were two goats and a piano.';
const PROSE = `<p>${SENTENCE}</p>`.repeat(8);

function shown(body: string): string {
  const page = `<html lang="en"><head><title>The ferry of Maraza</title></head><body>${body}</body></html>`;
  const { text, blocks } = readHtml(page, 'ferry.html', { today: '2026-01-15' });
  return visibleText(text, blocks);
}

const card = (name: string) =>
  `<div class="item"><h3><a href="/${name}">The bridge at ${name} is to be painted green</a></h3><p>The council of ${name} has decided it after a short debate.</p></div>`;

describe('an article’s body', () => {
  test('has the sentences between headline and body, and the heading before it', () => {
    const lead =
      '<p class="standfirst">Nobody in the town had expected it to happen before the summer ends.</p>';
    const text = shown(
      `<article><h1>The ferry of Maraza</h1>${lead}<div class="text">${PROSE}</div></article>`,
    );
    expect(text).toContain('Nobody in the town');
  });

  test('may come in several pieces of one name', () => {
    const piece = (place: string) =>
      `<div class="piece"><p>In ${place}, ${SENTENCE}</p><p>${SENTENCE}</p></div>`;
    const text = shown(
      `<h1>The ferry of Maraza</h1><div><div class="piece">${PROSE}</div>${piece('Sarn')}${piece('Tarsa')}</div>`,
    );
    expect(text).toContain('In Sarn');
    expect(text).toContain('In Tarsa');
  });

  test('is without the menu beside it in a table that lays out the page', () => {
    const menu =
      '<b>The Courier</b><br><a href="a">Home</a><br><a href="b">Town</a><br><a href="c">Weather</a><br><a href="d">Contact</a>';
    const text = shown(`<table><tr><td>${menu}</td><td><h2>The ferry</h2>${PROSE}</td></tr></table>`);
    expect(text).not.toContain('Weather');
    expect(text).toContain(SENTENCE);
  });

  test('keeps the cells of a table of links with a sentence each', () => {
    const row = (place: string) => `<tr><td>${place}</td><td><a href="/${place}">${place}</a></td></tr>`;
    const text = shown(
      `<h1>The ferry</h1><div>${PROSE}<table>${['Sarn', 'Tarsa', 'Lomo'].map(row).join('')}</table></div>`,
    );
    expect(text).toContain('Tarsa');
  });

  test('is without cards of other articles, though they hold sentences', () => {
    const cards = ['Sarn', 'Tarsa', 'Lomo'].map(card).join('');
    const text = shown(`<main><h1>The ferry of Maraza</h1>${PROSE}<div>${cards}</div></main>`);
    expect(text).toContain('two goats');
    expect(text).not.toContain('painted green');
  });

  test('is without lists of links, unless they lead to other sites as sources do', () => {
    const list = (host: string) =>
      `<ul><li><a href="${host}/a">The bridge at Sarn is to be painted</a></li><li><a href="${host}/b">The mill at Tarsa opens</a></li></ul>`;
    const page = (items: string) =>
      shown(
        `<link rel="canonical" href="https://courier.example/ferry"><article><h1>The ferry</h1>${PROSE}${items}${PROSE}</article>`,
      );
    expect(page(list(''))).not.toContain('mill at Tarsa');
    expect(page(list('https://archive.test'))).toContain('mill at Tarsa');
  });

  test('is without what names itself something else, but a name alone takes no body away', () => {
    const box =
      '<div class="newsletter-box"><p>Every Friday the news of the ferry, the bridge and the mill.</p></div>';
    expect(shown(`<article><h1>The ferry</h1>${PROSE}${box}</article>`)).not.toContain('Every Friday');
    expect(shown(`<div class="sidebar related"><h1>The ferry</h1>${PROSE}</div>`)).toContain('two goats');
  });

  test('is without comments behind it, however long', () => {
    const comment =
      '<div class="comment"><p>I was there with both of my goats and I can say that nothing of this is true at all.</p></div>';
    const text = shown(
      `<article><h1>The ferry</h1>${PROSE}</article><section class="comments">${comment.repeat(20)}</section>`,
    );
    expect(text).not.toContain('both of my goats');
  });
});
