/** The table of facts under a headline: where the text comes from and what was done with it. Pure. */
import type { ExportArticle } from '../types.ts';
import { escapeHtml } from './escape.ts';
import type { PlannedArticle } from './plan.ts';
import { dayInWords, words } from './words.ts';

/** Outlet and date, as far as they are known: each keeps its own direction, so they stay apart. */
export function articleSource({ outlet, published }: ExportArticle): string[] {
  return [outlet, published && dayInWords(published.date)].filter((part): part is string => Boolean(part));
}

/** `tags`: how many different tags the article's passages carry; `exportedOn` in words. */
export function factsHtml(planned: PlannedArticle, tags: number, exportedOn: string): string {
  const { article } = planned;
  const rows: [string, string][] = [
    [words.published, publishedFact(article)],
    [words.by, value(article.byline ?? words.notNamed)],
    [words.address, value(article.url ?? words.notKnown)],
    [words.archived, `${value(dayInWords(article.importedAt))} · ${value(words.original)} ${hash(article)}`],
    [words.annotated, value(annotatedFact(planned, tags, exportedOn))],
  ];
  const cells = rows.map(([name, html]) => `<dt>${name}</dt><dd>${html}</dd>`).join('');
  return `<dl class="facts" lang="en" dir="${article.direction}">${cells}</dl>`;
}

/** Each value keeps its own direction beside its neighbours. */
const value = (text: string) => `<bdi>${escapeHtml(text)}</bdi>`;

function publishedFact({ outlet, published }: ExportArticle): string {
  const date = published && `${dayInWords(published.date)} (${published.evidence})`;
  return outlet ? `${value(outlet)} · ${value(date ?? words.dateNotKnown)}` : value(date ?? words.notKnown);
}

function hash({ sha256 }: ExportArticle): string {
  return `<span class="hash" dir="ltr">${escapeHtml(sha256.replace(/.{8}(?=.)/g, '$& '))}</span>`;
}

function annotatedFact(planned: PlannedArticle, tags: number, exportedOn: string): string {
  return `${passagesFact([planned])}, ${words.tagCount(tags)} · ${words.exported(exportedOn)}`;
}

/** How many passages are exported, and how many of them have no place. */
export function passagesFact(planned: readonly PlannedArticle[]): string {
  const unplaced = planned.reduce((sum, each) => sum + each.unplaced.length, 0);
  const all = planned.reduce((sum, { article }) => sum + article.annotations.length, 0);
  return unplaced > 0 ? `${words.passages(all)} (${words.notPlacedCount(unplaced)})` : words.passages(all);
}
