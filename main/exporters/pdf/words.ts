/** Every word that a printed page says of its own accord. Pure; an article's words never stand here. */

/** The page's own words, in English. */
export const words = {
  contents: 'Contents',
  notes: 'Notes',
  tags: 'Tags',
  notPlaced: 'Not placed',
  notPlacedWhy: 'The words of these passages were not found in the text as it is shown here.',
  published: 'Published',
  by: 'By',
  address: 'Address',
  archived: 'Archived',
  original: 'original SHA-256',
  annotated: 'Annotated',
  notNamed: 'not named',
  notKnown: 'not known',
  dateNotKnown: 'date not known',
  madeOf: 'Made of',
  outlets: 'Outlets',
  annotatedBy: 'Annotated by',
  made: 'Made on',
  archive: 'Archive',
  matching: 'articles that match',
  passagesMatching: 'passages that match',
  tagged: 'passages tagged',
  narrowed: 'narrowed further',
  wholeArchive: 'all annotated articles of the archive',
  picture: 'Picture',
  annotatedArticles: 'Annotated articles',
  footText: 'Highlights are PDF annotations: your reader can list, filter and hide them.',
  footNotes: 'Made with Daftar. The annotations travel in this file as data, too.',
  page: (pages: readonly number[]) =>
    pages.length > 1 ? `pages ${pages[0]}–${pages.at(-1)}` : `page ${pages[0] ?? '–'}`,
  exported: (date: string) => `exported ${date}`,
  undated: (count: number) => `${count.toLocaleString('en')} without a date`,
  chosenArticles: (count: number) => `${count.toLocaleString('en')} chosen articles`,
  events: (count: number) => `chain of ${counted(count, 'event')}, the last`,
  more: (count: number) => `${count.toLocaleString('en')} more`,
  articles: (count: number) => counted(count, 'article'),
  passages: (count: number) => counted(count, 'passage'),
  notPlacedCount: (count: number) => `${count.toLocaleString('en')} of them not placed`,
  notPlacedToo: (count: number) => `${count.toLocaleString('en')} not placed`,
  tagCount: (count: number) => counted(count, 'tag'),
  weak: 'place not certain',
  attachment: 'All passages of this file with tags, notes and places, as Web Annotations',
};

const counted = (count: number, noun: string) =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2020-03-14` (or longer, or `2020-03`, or `2020`) as "14 March 2020", "March 2020", "2020". */
export function dayInWords(date: string): string {
  const [year = '', month, day] = date.slice(0, 10).split('-');
  const name = MONTHS[Number(month) - 1];
  if (!name) return year;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}
