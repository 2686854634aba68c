/** The pages after the text: notes of an article, index of tags, and the contents page before several articles. */
import type { ExportAnnotation, ExportTag } from '../types.ts';
import { directionOf, type Surroundings, textAttributes } from './direction.ts';
import { escapeHtml } from './escape.ts';
import { hueOf } from './paint.ts';
import type { Passage, Plan, PlannedArticle } from './plan.ts';
import { articleSource } from './print-facts.ts';
import { words } from './words.ts';

/** Where things stand in the printed file, pages from 1; empty before the first print. */
export type Pages = {
  /** Pages by passage number. */
  passages: ReadonlyMap<number, readonly number[]>;
  /** First page by place of the article in the set. */
  articles: ReadonlyMap<number, number>;
};

/** The notes section; empty when nobody annotated the article. */
export function notesHtml(planned: PlannedArticle, pages: Pages, showAuthors: boolean): string {
  if (planned.passages.length + planned.unplaced.length === 0) return '';
  const { direction, language } = planned.article;
  const notes = planned.passages.map((passage) =>
    noteHtml(passage, planned.article, pages.passages.get(passage.number) ?? [], showAuthors),
  );
  const heading = planned.passages.length > 0 ? `<h2>${words.notes}</h2>` : '';
  return `<section class="notes" style="page:notes${planned.index}" dir="${direction}" lang="${escapeHtml(language)}"><div class="own" lang="en">${heading}</div>${notes.join('\n')}${unplacedHtml(planned)}</section>`;
}

function noteHtml(
  { number, annotation }: Passage,
  around: Surroundings,
  pages: readonly number[],
  showAuthor: boolean,
): string {
  const page = `<a class="page" lang="en" href="#p${number}">${words.page(pages)}</a>`;
  return `<div class="note" style="--h:${hueOf(annotation.color)}" id="n${number}"><a class="note-number" href="#p${number}">${number}</a>${bodyHtml(annotation, around)}<p class="meta">${tagsHtml(annotation.tags)}${showAuthor ? authorHtml(annotation) : ''}${weakHtml(annotation)}${page}</p></div>`;
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
      `<div class="note" style="--h:${hueOf(annotation.color)}"><span class="note-number">–</span>${bodyHtml(annotation, article)}<p class="meta">${tagsHtml(annotation.tags)}</p></div>`,
  );
  return `<div class="own" lang="en"><h3 class="small-head">${words.notPlaced}</h3><p class="why">${words.notPlacedWhy}</p></div>${notes.join('\n')}`;
}

type TagEntry = ExportTag & { numbers: number[] };

/** All tags of painted passages, by name, each with the numbers of its passages. */
function tagEntries(plan: Plan): TagEntry[] {
  const entries = new Map<string, TagEntry>();
  for (const { number, annotation } of plan.passages.values()) {
    for (const tag of annotation.tags) {
      const entry = entries.get(tag.name);
      if (entry) entry.numbers.push(number);
      else entries.set(tag.name, { ...tag, numbers: [number] });
    }
  }
  return [...entries.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** How many different tags the painted passages carry. */
export function tagCount(passages: Iterable<Passage>): number {
  return new Set([...passages].flatMap(({ annotation }) => annotation.tags.map(({ name }) => name))).size;
}

/** The index of tags; empty without tags. Follows the notes of a single article, has its own page otherwise. */
export function tagsIndexHtml(plan: Plan): string {
  const entries = tagEntries(plan);
  if (entries.length === 0) return '';
  const single = plan.articles.length === 1 ? plan.articles[0] : undefined;
  const page = single ? `notes${single.index}` : 'set';
  const heading = single ? `<h2 class="small-head">${words.tags}</h2>` : `<h1>${words.tags}</h1>`;
  return `<section class="tags" lang="en" dir="${single?.article.direction ?? 'ltr'}" style="page:${page}">${heading}<div class="entries">${entries.map(entryHtml).join('')}</div></section>`;
}

function entryHtml({ name, color, numbers }: TagEntry): string {
  const links = numbers.map((number) => `<a href="#n${number}">${number}</a>`).join(' ');
  return `<div class="entry" style="--h:${hueOf(color)}"><div class="line"><span class="dot"></span><bdi>${escapeHtml(name)}</bdi><span class="leader"></span><span class="count">${numbers.length}</span></div><div class="numbers">${links}</div></div>`;
}

/** The first page of a set of several articles. */
export function contentsHtml(plan: Plan, pages: Pages, exportedOn: string): string {
  const facts = [
    words.articles(plan.articles.length),
    words.passages(plan.passages.size),
    words.tagCount(tagCount(plan.passages.values())),
    words.exported(exportedOn),
  ];
  const rows = plan.articles.map((planned) => contentsRow(planned, pages.articles.get(planned.index)));
  return `<section class="contents" lang="en" style="page:set"><h1>${words.contents}</h1><p class="summary">${facts.join(' · ')}</p>${rows.join('\n')}</section>`;
}

function contentsRow({ article, index, passages }: PlannedArticle, page: number | undefined): string {
  const source = [...articleSource(article), words.passages(passages.length)];
  return `<div class="row"><a href="#a${index}" class="title" ${textAttributes(article.title, article)}>${escapeHtml(article.title)}</a><div class="about"><span><bdi>${source.map(escapeHtml).join('</bdi> · <bdi>')}</bdi></span><span class="leader"></span><a href="#a${index}" class="page">${page ?? '–'}</a></div></div>`;
}
