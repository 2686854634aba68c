/** The pages after the text: notes of an article, index of tags, and the contents page before several articles. */
import type { ExportAnnotation, ExportTag } from '../types.ts';
import { directionOf, type Surroundings, textAttributes } from './direction.ts';
import { escapeHtml } from './escape.ts';
import { pagePlace, targetOf } from './number-place.ts';
import { hueOf } from './paint.ts';
import type { Passage, Plan, PlannedArticle } from './plan.ts';
import { articleSource, passagesFact } from './print-facts.ts';
import { words } from './words.ts';

/** Where things stand in the printed file, pages from 1. */
export type Pages = {
  /** Pages by passage number. */
  passages: ReadonlyMap<number, readonly number[]>;
  /** First page by place of the article in the set. */
  articles: ReadonlyMap<number, number>;
  /** Last number of each margin label by its first: passages that begin in one line share a label. */
  labels: ReadonlyMap<number, number>;
};

/** How notes are printed: on a page of their own after the only article, else on the article's pages. */
export type NotesStyle = { ownPage: boolean; showAuthors: boolean };

/** The notes section; empty when nobody annotated the article. */
export function notesHtml(planned: PlannedArticle, { ownPage, showAuthors }: NotesStyle): string {
  if (planned.passages.length + planned.unplaced.length === 0) return '';
  const { direction, language } = planned.article;
  const notes = planned.passages.map((passage) => noteHtml(passage, planned.article, showAuthors));
  const heading = planned.passages.length > 0 ? `<h2>${words.notes}</h2>` : '';
  return `<section class="${ownPage ? 'notes' : 'notes after'}" style="page:${ownPage ? 'notes' : 'article'}${planned.index}" dir="${direction}" lang="${escapeHtml(language)}"><div class="own" lang="en">${heading}</div>${notes.join('\n')}${unplacedHtml(planned)}</section>`;
}

function noteHtml({ number, annotation }: Passage, around: Surroundings, showAuthor: boolean): string {
  const page = pagePlace({ kind: 'passage', number });
  return `<div class="${noteClass(annotation)}" style="--h:${hueOf(annotation.color)}" id="n${number}"><a class="note-number" id="${targetOf({ kind: 'label', number })}" href="#p${number}">${number}</a>${bodyHtml(annotation, around)}<p class="meta">${tagsHtml(annotation.tags)}${showAuthor ? authorHtml(annotation) : ''}${weakHtml(annotation)}${page}</p></div>`;
}

/** Characters in a line of a quote or note, on the low side. */
const LINE = 80;
/** An entry of more lines may go over a page's end; a shorter one stays whole. */
const LONGEST_WHOLE = 8;

function noteClass({ quote, note, tags }: ExportAnnotation): string {
  const lines = [quote.trim(), note.trim(), tags.map(({ name }) => name).join(' ')]
    .flatMap((text) => text.split('\n'))
    .reduce((sum, line) => sum + Math.ceil(line.length / LINE), 0);
  return lines > LONGEST_WHOLE ? 'note long' : 'note';
}

function bodyHtml({ quote, note }: ExportAnnotation, around: Surroundings): string {
  const noteHtml = note.trim()
    ? `<p class="text" dir="${directionOf(note, 'ltr')}">${escapeHtml(note)}</p>`
    : '';
  return `<blockquote class="quote" ${textAttributes(quote, around)}>${escapeHtml(quote.trim())}</blockquote>${noteHtml}`;
}

function tagsHtml(tags: readonly ExportTag[]): string {
  return tags
    .map(
      ({ name, color }) =>
        `<span class="tag" style="--h:${hueOf(color)}"><bdi>${escapeHtml(name)}</bdi></span> `,
    )
    .join('');
}

const authorHtml = ({ author }: ExportAnnotation) =>
  author ? `<span class="author"><bdi>${escapeHtml(author)}</bdi></span> ` : '';

/** A passage found again by similar words only: whoever reads the note should know. */
const weakHtml = ({ state }: ExportAnnotation) =>
  state === 'weak' ? `<span class="author" lang="en">${words.weak}</span> ` : '';

function unplacedHtml({ unplaced, article }: PlannedArticle): string {
  if (unplaced.length === 0) return '';
  const notes = unplaced.map(
    (annotation) =>
      `<div class="${noteClass(annotation)}" style="--h:${hueOf(annotation.color)}"><span class="note-number">–</span>${bodyHtml(annotation, article)}<p class="meta">${tagsHtml(annotation.tags)}</p></div>`,
  );
  return `<div class="own" lang="en"><h3 class="small-head">${words.notPlaced}</h3><p class="why">${words.notPlacedWhy}</p></div>${notes.join('\n')}`;
}

export type TagEntry = ExportTag & { numbers: number[]; unplaced: number };

/** All tags of exported passages, by name, each with the numbers of the painted ones and the count of the others. */
export function tagEntries({ articles }: Plan): TagEntry[] {
  const entries = new Map<string, TagEntry>();
  const entryOf = (tag: ExportTag) => {
    const entry = entries.get(tag.name) ?? { ...tag, numbers: [], unplaced: 0 };
    entries.set(tag.name, entry);
    return entry;
  };
  for (const { passages, unplaced } of articles) {
    for (const { number, annotation } of passages)
      for (const tag of annotation.tags) entryOf(tag).numbers.push(number);
    for (const { tags } of unplaced) for (const tag of tags) entryOf(tag).unplaced++;
  }
  return [...entries.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** How many different tags the exported passages carry. */
export function tagCount(articles: readonly PlannedArticle[]): number {
  const annotations = articles.flatMap(({ article }) => article.annotations);
  return new Set(annotations.flatMap(({ tags }) => tags.map(({ name }) => name))).size;
}

/** The index of tags; empty without tags. Follows the notes of a single article, has its own page otherwise. */
export function tagsIndexHtml(plan: Plan): string {
  const entries = plan.choices.tags ? tagEntries(plan) : [];
  if (entries.length === 0) return '';
  const single = plan.articles.length === 1 ? plan.articles[0] : undefined;
  const page = single ? `notes${single.index}` : 'set';
  const heading = single ? `<h2 class="small-head">${words.tags}</h2>` : `<h1>${words.tags}</h1>`;
  return `<section class="tags" lang="en" dir="${single?.article.direction ?? 'ltr'}" style="page:${page}">${heading}<div class="entries">${entries.map((entry) => entryHtml(entry, plan.choices.notes ? 'n' : 'p')).join('')}</div></section>`;
}

/** A longer name, in UTF-16 units, takes both columns of the index. */
const LONGEST_IN_COLUMN = 90;

/** @param target what the ids begin with that the numbers lead to */
function entryHtml({ name, color, numbers, unplaced }: TagEntry, target: 'n' | 'p'): string {
  const painted = numbers.map((number) => `<a href="#${target}${number}">${number}</a>`).join(' ');
  const links = [painted, unplaced > 0 ? words.notPlacedToo(unplaced) : ''].filter(Boolean).join(' · ');
  const wide = name.length > LONGEST_IN_COLUMN ? ' wide' : '';
  return `<div class="entry${wide}" style="--h:${hueOf(color)}"><div class="line"><span class="dot"></span><bdi>${escapeHtml(name)}</bdi><span class="leader"></span><span class="count">${numbers.length + unplaced}</span></div><div class="numbers">${links}</div></div>`;
}

/** Whether a page before the articles tells where each begins. */
export const hasContents = ({ articles, choices }: Pick<Plan, 'articles' | 'choices'>): boolean =>
  choices.contents && articles.length > 1;

/** The first page of a set of several articles. */
export function contentsHtml(plan: Plan, exportedOn: string): string {
  const facts = [
    words.articles(plan.articles.length),
    passagesFact(plan.articles),
    words.tagCount(tagCount(plan.articles)),
    words.exported(exportedOn),
  ];
  const rows = plan.articles.map(contentsRow);
  return `<section class="contents" lang="en" style="page:set"><h1>${words.contents}</h1><p class="summary">${facts.join(' · ')}</p>${rows.join('\n')}</section>`;
}

function contentsRow(planned: PlannedArticle): string {
  const { article, index } = planned;
  const source = [...articleSource(article), passagesFact([planned])];
  return `<div class="row"><a href="#a${index}" class="title" ${textAttributes(article.title, article)}>${escapeHtml(article.title)}</a><div class="about"><span><bdi>${source.map(escapeHtml).join('</bdi> · <bdi>')}</bdi></span><span class="leader"></span>${pagePlace({ kind: 'article', number: index })}</div></div>`;
}
