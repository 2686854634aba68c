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
  const { article, passages } = planned;
  const rows: [string, string][] = [
    [words.published, publishedFact(article)],
    [words.by, value(article.byline ?? words.notNamed)],
    [words.address, value(article.url ?? words.notKnown)],
    [words.archived, `${value(dayInWords(article.importedAt))} · ${value(words.original)} ${hash(article)}`],
    [words.annotated, value(annotatedFact(passages.length, tags, exportedOn))],
  ];
  const cells = rows.map(([name, html]) => `<dt>${name}</dt><dd>${html}</dd>`).join('');
  return `<dl class="facts" lang="en" dir="${article.direction}">${cells}</dl>`;
}

/** Each value keeps its own direction beside its neighbours. */
const value = (text: string) => `<bdi>${escapeHtml(text)}</bdi>`;

function publishedFact({ outlet, published }: ExportArticle): string {
  const date = published ? `${dayInWords(published.date)} (${published.evidence})` : words.notKnown;
  return outlet ? `${value(outlet)}, ${value(date)}` : value(date);
}

function hash({ sha256 }: ExportArticle): string {
  return `<span class="hash" dir="ltr">${escapeHtml(sha256.replace(/.{8}(?=.)/g, '$& '))}</span>`;
}

function annotatedFact(passages: number, tags: number, exportedOn: string): string {
  return `${words.passages(passages)}, ${words.tagCount(tags)} · ${words.exported(exportedOn)}`;
}
