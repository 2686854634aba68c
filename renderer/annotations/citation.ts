/** A quote with where it comes from, as plain text for a paper or a mail. Pure. */
import type { AnnotationView, ArticleSummary } from '../../main/api/schema.ts';
import { dayInWords } from './day.ts';

type Cited = Pick<ArticleSummary, 'title' | 'outlet' | 'byline' | 'published' | 'url'>;

/**
 * Quote, then "byline: title. outlet, date. address", then the passage's id, by which the archive finds it again.
 * Each part keeps its own direction (first-strong isolates), so that Arabic and Latin parts stay in order.
 */
export function citation(
  { quote, id, note }: Pick<AnnotationView, 'quote' | 'id' | 'note'>,
  article: Cited,
): string {
  const source = [article.outlet, article.published && dayInWords(article.published.date)];
  const about = [article.byline ? `${isolated(article.byline)}:` : '', `${isolated(article.title)}.`];
  const parts = [about.filter(Boolean).join(' '), sentence(source), article.url ?? ''];
  const lines = [`“${isolated(quote)}”`, parts.filter(Boolean).join(' '), note.trim(), `[${id}]`];
  return lines.filter(Boolean).join('\n');
}

function sentence(parts: (string | null)[]): string {
  const known = parts.filter((part): part is string => Boolean(part)).map(isolated);
  return known.length > 0 ? `${known.join(', ')}.` : '';
}

const RIGHT_TO_LEFT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}]/u;

/** Signs of direction only where they are needed: they are in the way of a plain search otherwise. */
function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}
