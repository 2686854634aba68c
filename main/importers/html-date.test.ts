import { describe, expect, test } from 'vitest';
import { readHtml } from './html.ts';

const PROSE =
  '<p>The ferry of Maraza runs again after eleven years, and its first passengers were two goats and a piano.</p>'.repeat(
    6,
  );

type Around = {
  lang?: string;
  head?: string;
  above?: string;
  below?: string;
  opening?: string;
  capturedAt?: string;
};

const published = (around: Around) => found(around)?.date ?? null;

function found({ lang = 'en', head = '', above = '', below = '', opening = '', capturedAt }: Around) {
  const source = `<html lang="${lang}"><head><title>The ferry of Maraza</title>${head}</head><body>
    <article><h1>The ferry of Maraza</h1>${above}<div class="article-body">${opening}${PROSE}${below}</div></article></body></html>`;
  const member = capturedAt ? { capturedAt } : undefined;
  const read = readHtml(source, 'ferry.html', { today: '2026-01-15', ...(member ? { member } : {}) });
  return read.published;
}

const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;

describe('of a page’s dates', () => {
  test('the one that readers see by the headline counts before one stated for machines, and is less sure then', () => {
    const head = meta('article:published_time', '2020-03-12T09:00:00+02:00');
    const above = '<p class="date">14 March 2020</p>';
    expect(found({ head, above })).toMatchObject({ date: '2020-03-14', sure: 'low' });
  });

  test('an earlier one in a line by the headline is of something that the article tells of', () => {
    const head = meta('article:published_time', '2020-11-01');
    const above =
      '<figure><figcaption>The ferry, in a photograph of 3 May 2019. Tomas Vell</figcaption></figure>';
    expect(published({ head, above })).toBe('2020-11-01');
    expect(published({ head, above: '<p class="date">11.01.2020</p>' })).toBe('2020-11-01');
  });

  test('a marked time that may be of another text gives way to the stated date', () => {
    const head = meta('article:published_time', '2020-03-12');
    expect(published({ head, above: '<time datetime="2019-05-01">1 May 2019</time>' })).toBe('2020-03-12');
  });

  test('one that says nothing but "date" counts after one that readers see, and without any it counts', () => {
    const head = meta('date', '2020-03-20');
    expect(published({ head, above: '<p class="date">14 March 2020</p>' })).toBe('2020-03-14');
    expect(published({ head })).toBe('2020-03-20');
  });

  test('two that say "published" and differ are settled by what readers see', () => {
    const linked =
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2020-03-20"}</script>';
    const head = meta('article:published_time', '2020-03-12') + linked;
    expect(published({ head, above: '<time datetime="2020-03-12">12 March</time>' })).toBe('2020-03-12');
  });

  test.each(['2020-03-12T23:30:00Z', 'Thu, 12 Mar 2020 23:30:00 GMT'])(
    'a moment in universal time, %s, gives way to the day that readers see beside it',
    (moment) => {
      const head = meta('article:published_time', moment);
      expect(published({ head, above: '<p>13 March 2020</p>' })).toBe('2020-03-13');
    },
  );

  const linked = (published: string, modified = '') =>
    `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"${published}","dateModified":"${modified}"}</script>`;

  test.each([
    ['names two days', linked('2020-03-20') + meta('pubdate', '2020-03-12'), '2020-03-20'],
    ['has a change before it', linked('2020-03-20', '2020-03-19'), '2020-03-20'],
    ['has a change years after', linked('2018-03-20', '2020-03-19'), '2018-03-20'],
  ])('what a page states for machines alone is none if it %s; readers may settle it', (_, head, day) => {
    expect(published({ head })).toBeNull();
    expect(published({ head, above: `<p class="date">${day}</p>` })).toBe(day);
  });

  test('two stated moments and days that are one somewhere do not differ', () => {
    const head = linked('2020-03-20') + meta('pubdate', '2020-03-21T04:00:00Z');
    expect(published({ head })).toBe('2020-03-20');
    expect(published({ head: linked('2020-03-20') + meta('pubdate', '2020-03-21T12:00:00Z') })).toBeNull();
  });

  test.each([
    ['a day of change', '<p>Updated: 14 March 2020</p>', ''],
    ['a right to copy', '', '<p>© 14 March 2020 The Courier</p>'],
    ['a span of days', '<p>Fair in Maraza: 14 March 2020 – 16 March 2020</p>', ''],
    [
      'a sentence before the text',
      '<p>On 14 March 2020 the ferry of the town of Maraza sank in a storm.</p>',
      '',
    ],
    ['a day to come', '<p>14 March 2031</p>', ''],
    ['an abbreviation', '<p>Free of <abbr title="14 March 2020">smoke</abbr></p>', ''],
    [
      'a comment',
      '',
      '<div class="comments"><p>Huda</p><time datetime="2020-03-14">14 March 2020</time><p>Well written, and about time that someone did.</p></div>',
    ],
  ])('%s is none of publication', (_, above, below) => {
    expect(published({ above, below })).toBeNull();
  });

  test.each([
    '(14 March 2020) The council met.',
    'MARAZA, 14.03.2020 – The council met.',
    'Maraza (14 March 2020): the council met.',
  ])('the day with which a report opens counts: %s', (text) => {
    const opening = `<p>${text} It spoke of the ferry for two hours, of the piano for one, and of the goats not at all.</p>`;
    expect(published({ opening })).toBe('2020-03-14');
  });

  test('the day with which a text is signed counts', () => {
    expect(published({ below: '<p>Huda Selim<br>14 March 2020</p>' })).toBe('2020-03-14');
    expect(published({ below: '<p>The ferry sank on 14 March 2020</p>' })).toBeNull();
  });
});

describe('a part marked as a date', () => {
  test.each([
    [
      'that a label before it calls a change is none',
      'Last edited: <span class="date">14 March 2020</span>',
      null,
    ],
    [
      'with the class that engines give to both counts',
      '<time class="entry-date updated" datetime="2020-03-14">Sat</time>',
      '2020-03-14',
    ],
    [
      'with the class of change alone does not',
      '<time class="updated" datetime="2020-03-14">Sat</time>',
      null,
    ],
    ['counts right behind another word', '<span>Report</span><span>14 March 2020</span>', '2020-03-14'],
  ])('%s', (_, part, date) => expect(published({ above: `<p>${part}</p>` })).toBe(date));

  test('counts beside the headline in what else is furniture, before what stands behind the text', () => {
    const other =
      '<ul><li><time datetime="2020-01-02">2 Jan</time> <a href="/b">Three goats and a harp take the bus</a></li></ul>';
    const source = `<html lang="en"><body><div class="share-bar"><time datetime="2020-03-14">14 March</time></div><article><h1>The ferry of Maraza</h1>${PROSE}${other}</article></body></html>`;
    expect(readHtml(source, 'ferry.html', { today: '2026-01-15' }).published?.date).toBe('2020-03-14');
  });

  test('beside the link of another article is that one’s', () => {
    const below =
      '<ul><li><time datetime="2020-01-02">2 Jan</time> <a href="/b">Three goats and a harp take the bus</a></li></ul>';
    expect(published({ below })).toBeNull();
  });
});

test('a line behind the text counts if it says that it is the date of publication', () => {
  expect(published({ below: '<p>Publication date: 14 March 2020</p>' })).toBe('2020-03-14');
});

describe('where nothing else says when', () => {
  test('a name of the site’s own for it counts', () => {
    expect(published({ head: meta('sw-pubdate', '2020-03-14') })).toBe('2020-03-14');
    expect(published({ head: meta('shop:unpublishDate', '2020-03-14') })).toBeNull();
  });

  test('the day counts on which the page’s only film was put there', () => {
    const film = (day: string) =>
      `<script type="application/ld+json">{"@type":"VideoObject","uploadDate":"${day}"}</script>`;
    expect(published({ head: film('2020-03-14T20:00:00+02:00') })).toBe('2020-03-14');
    expect(published({ head: film('2020-03-14') + film('2020-03-15') })).toBeNull();
  });
});

describe('how sure a date is', () => {
  const stated = meta('article:published_time', '2020-03-14');
  test.each([
    ['high', 'two kinds of sources agree', stated, '<p>14 March 2020</p>'],
    ['medium', 'one says so', stated, ''],
    ['medium', 'one says so', '', '<p>14 March 2020</p>'],
    ['low', 'they differ', stated, '<p>24 March 2020</p>'],
    ['low', 'it is not said what the date is of', meta('date', '2020-03-14'), ''],
  ])('%s, where %s', (sure, _, head, above) => expect(found({ head, above })?.sure).toBe(sure));
});

describe('figures with strokes', () => {
  test.each([
    ['de', '<p class="date">03/04/2020</p>', '2020-04-03'],
    ['en-GB', '<p class="date">03/04/2020</p>', '2020-04-03'],
    ['en-US', '<p class="date">03/04/2020</p>', '2020-03-04'],
    ['en', '<p class="date">03/04/2020</p>', null],
  ])('are read in the order of %s', (lang, above, date) => {
    expect(published({ lang, above })).toBe(date);
  });

  test('are read in the order of the region that the page names beside its language', () => {
    const head = '<meta property="og:locale" content="en_GB">';
    expect(published({ head, above: '<p class="date">03/04/2020</p>' })).toBe('2020-04-03');
  });

  test('are read in the order that another date of the page shows', () => {
    expect(published({ above: '<p class="date">03/04/2020</p>', below: '<p>Seen 25/04/2020</p>' })).toBe(
      '2020-04-03',
    );
  });
});

describe('what is told against the day of capture', () => {
  const capturedAt = '2020-03-12T10:00:00Z';
  test.each([
    ['<p class="date">3 hours ago</p>', '2020-03-12'],
    ['<p class="date">Yesterday</p>', '2020-03-11'],
    ['<p>Published on Monday</p>', '2020-03-09'],
    ['<p class="datum">vor 2 Tagen</p>', '2020-03-10'],
    ['<p class="date">منذ 3 أيام</p>', '2020-03-09'],
  ])('%s', (above, date) => {
    expect(published({ above, capturedAt })).toBe(date);
    expect(published({ above })).toBeNull();
  });

  test('nothing is published after the page was saved, by the browser’s own note', () => {
    const note =
      '<!-- Page saved with SingleFile url: https://courier.example/ferry saved date: Thu Mar 12 2020 10:00:00 GMT+0100 -->';
    const page = `${note}<html><head>${meta('article:published_time', '2020-04-01')}</head><body><h1>The ferry</h1>${PROSE}</body></html>`;
    expect(readHtml(page, 'ferry.html', { today: '2026-01-15' }).published).toBeNull();
  });
});

test.each([
  ['/2020/03/14/ferry', '2020-03-14'],
  ['/news/ferry-14-03-2020', '2020-03-14'],
  ['/20200314-ferry.html', '2020-03-14'],
  ['/14032020-ferry', '2020-03-14'],
  ['/item/20203314/', null],
])('the address %s says %s', (path, date) => {
  expect(published({ head: `<link rel="canonical" href="https://courier.example${path}">` })).toBe(date);
});

test('a doubtful date that the month of the address contradicts is none', () => {
  const head = `<link rel="canonical" href="https://courier.example/2020/03/ferry">${meta('date', '2020-05-01')}`;
  expect(published({ head })).toBeNull();
});
