/** The first page of a dossier: what it is made of, by whom, when, and of which archive. Pure. */
import type { ExportAbout, ExportSet } from '../types.ts';
import { textAttributes } from './direction.ts';
import { escapeHtml, shorten } from './escape.ts';
import { hueOf } from './paint.ts';
import type { Plan } from './plan.ts';
import { passagesFact } from './print-facts.ts';
import { tagEntries } from './print-notes.ts';
import { dayInWords, words } from './words.ts';

/** More of them than this are told as a number. */
const MOST_OUTLETS = 8;
const MOST_TAGS = 24;
const MOST_ANNOTATORS = 12;

/** Code points: a longer title would push the facts off the page. */
const LONGEST_TITLE = 240;

/** What is told of a set, if it is to have a cover: one of several articles, and only if that was asked for. */
export function coverOf({ about }: ExportSet, { articles, choices }: Pick<Plan, 'articles' | 'choices'>) {
  return choices.cover && articles.length > 1 ? (about ?? null) : null;
}

/** What whoever exports calls it, else what was asked for. */
export function coverTitle({ title, tags, query, passages }: ExportAbout): string {
  const asked = title.trim() || tags.join(' · ') || query.trim() || passages.trim();
  return shorten(asked, LONGEST_TITLE) || words.annotatedArticles;
}

export function coverHtml(about: ExportAbout, plan: Plan, exportedOn: string): string {
  const title = coverTitle(about);
  const rows: [string, string][] = [
    [words.madeOf, madeOf(about)],
    [words.published, published(plan)],
    [words.outlets, counted(outlets(plan), MOST_OUTLETS)],
    [words.annotatedBy, plan.choices.annotator ? counted(annotators(plan), MOST_ANNOTATORS) : ''],
    [words.made, value(exportedOn)],
    [words.archive, archiveFact(about)],
    [words.tags, tagsFact(plan)],
  ];
  const facts = rows
    .filter(([, html]) => html !== '')
    .map(([name, html]) => `<dt>${name}</dt><dd>${html}</dd>`);
  const sum = `${words.articles(plan.articles.length)} · ${passagesFact(plan.articles)}`;
  return `<section class="cover" lang="en" style="page:cover"><h1 ${textAttributes(title, { direction: 'ltr', language: 'en' })}>${escapeHtml(title)}</h1><p class="sum">${sum}</p><dl class="facts">${facts.join('')}</dl></section>`;
}

/** Each value keeps its own direction beside its neighbours. */
const value = (text: string) => `<bdi>${escapeHtml(text)}</bdi>`;

function madeOf({ query, passages, tags, chosen, isNarrowed }: ExportAbout): string {
  const quoted = (text: string) => value(`“${shorten(text, LONGEST_TITLE)}”`);
  const parts = [
    chosen > 0 && words.chosenArticles(chosen),
    query.trim() && `${words.matching} ${quoted(query)}`,
    passages.trim() && `${words.passagesMatching} ${quoted(passages)}`,
    tags.length > 0 && `${words.tagged} ${tags.map(quoted).join(', ')}`,
    isNarrowed && words.narrowed,
  ].filter(Boolean);
  return parts.join(' · ') || words.wholeArchive;
}

function published({ articles }: Plan): string {
  const dates = articles.flatMap(({ article }) => article.published?.date ?? []).sort();
  const undated = articles.length - dates.length;
  const [first = '', last = ''] = [dates[0], dates.at(-1)].map((date) => date && dayInWords(date));
  const span = first === last ? first : `${first} – ${last}`;
  return [span, undated > 0 ? words.undated(undated) : ''].filter(Boolean).map(value).join(' · ');
}

type Count = [name: string, count: number];

const outlets = ({ articles }: Plan) => countsOf(articles.map(({ article }) => article.outlet ?? ''));

const annotators = ({ articles }: Plan) =>
  countsOf(articles.flatMap(({ article }) => article.annotations.map(({ author }) => author)));

/** The most frequent first; what has no name is not told. */
function countsOf(names: readonly string[]): Count[] {
  const groups = Map.groupBy(names.filter(Boolean), (name) => name);
  return [...groups].map(([name, own]): Count => [name, own.length]).sort((a, b) => b[1] - a[1]);
}

function counted(counts: readonly Count[], most: number): string {
  const told = counts
    .slice(0, most)
    .map(([name, count]) => `${value(name)} <i>${count.toLocaleString('en')}</i>`);
  return [...told, ...more(counts.length - most)].join(' · ');
}

const more = (count: number) => (count > 0 ? [words.more(count)] : []);

/** Also the key to the colours. */
function tagsFact(plan: Plan): string {
  const entries = tagEntries(plan).map(({ numbers, unplaced, ...tag }) => ({
    ...tag,
    count: numbers.length + unplaced,
  }));
  const told = entries
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_TAGS)
    .map(
      ({ name, color, count }) =>
        `<span class="key" style="--h:${hueOf(color)}"><span class="dot"></span>${value(name)} <i>${count.toLocaleString('en')}</i></span>`,
    );
  return [...told, ...more(entries.length - MOST_TAGS)].join(' ');
}

function archiveFact({ archive: { name, id, events, head } }: ExportAbout): string {
  const hash = (text: string) => `<span class="hash" dir="ltr">${escapeHtml(text)}</span>`;
  const state = head && ` · ${words.events(events)} ${hash(head.replace(/.{8}(?=.)/g, '$& '))}`;
  return `${value(name)} · ${hash(id)}${state}`;
}
