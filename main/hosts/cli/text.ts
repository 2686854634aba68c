/** What the command line prints for people: a few aligned lines, no colours needed to read them. */
import { styleText } from 'node:util';
import type {
  AnnotationView,
  ArticleSummary,
  ArticleView,
  ImportItemView,
  ImportSummary,
  LikelyPlaceView,
  PassageView,
  SearchResult,
  TagView,
  VerifyResult,
} from '../../api/schema.ts';
import { type Block, visibleText } from '../../text/blocks.ts';

const strong = (text: string) => styleText('bold', text);
const quiet = (text: string) => styleText('dim', text);

const facts = (...all: (string | null | undefined | false)[]) => all.filter(Boolean).join(' · ');

export function listText(articles: ArticleSummary[]): string {
  if (articles.length === 0)
    return 'The archive is empty. Import something: daftar import PATH --archive FILE';
  return articles
    .map((article) => {
      const { id, title, outlet, published, language, words, tags } = article;
      const line = facts(outlet, published?.date ?? 'no date', language, `${words} words`, tags.join(', '));
      return `${strong(title)}\n  ${quiet(facts(id, line))}`;
    })
    .join('\n');
}

export function articleText(article: ArticleView): string {
  const { title, outlet, byline, published, url, sha256, annotations } = article;
  const text = visibleText(article.text, article.blocks as Block[]);
  const found = published && `${published.date} (${published.evidence})`;
  const head = [
    strong(title),
    quiet(facts(outlet, byline, found ?? 'no date', url)),
    quiet(`SHA-256 ${sha256}`),
  ];
  return [...head, '', text, '', ...annotations.map(annotationText)].join('\n');
}

export function annotationText({ id, quote, tags, note, state }: AnnotationView): string {
  const lost = state === 'placed' ? '' : ` [${state}]`;
  return `“${quote}”${lost}\n  ${quiet(facts(id, tags.join(', '), note))}`;
}

/** Numbered as `place --likely` takes them. */
export function likelyText(places: LikelyPlaceView[]): string {
  if (places.length === 0) return 'Nothing like it stands in the text. Say where it is: --quote TEXT';
  return places
    .map(({ before, words, after }, at) => `${at + 1}  ${quiet(before)}${strong(words)}${quiet(after)}`)
    .join('\n')
    .replaceAll(/\n(?!\d+ {2})/g, ' ');
}

export function passagesText(passages: PassageView[]): string {
  if (passages.length === 0) return 'No passages. Make one: daftar annotate ID --quote TEXT --tag T';
  return passages
    .map(({ annotation, article }) => {
      const from = facts(article.title, article.outlet, article.published?.date);
      return `${annotationText(annotation)}\n  ${quiet(from)}`;
    })
    .join('\n\n');
}

export function searchText(result: SearchResult): string {
  const { hits, total, ms, expanded } = result;
  const spellings = expanded
    .filter(({ forms }) => forms.length > 1)
    .map(
      ({ typed, forms }) => `  ${typed}: ${forms.map(({ form, count }) => `${form} ${count}`).join(', ')}`,
    );
  const notices = result.notices.map(({ kind, text }) => `  not understood (${kind}): ${text}`);
  const head = total === 1 ? '1 article' : `${total} articles`;
  const lines = hits.map((hit) => {
    const from = facts(hit.id, hit.outlet, hit.published?.date, hit.tier);
    return `${strong(hit.title)}\n  ${quiet(from)}\n  ${marked(hit.snippet, hit.ranges).replaceAll('\n', ' ')}`;
  });
  return [`${head}, ${Math.round(ms)} ms`, ...notices, ...spellings, '', ...lines].join('\n');
}

function marked(text: string, ranges: [number, number][]): string {
  let at = 0;
  let result = '';
  for (const [start, end] of ranges) {
    result += text.slice(at, start) + styleText('underline', text.slice(start, end));
    at = end;
  }
  return result + text.slice(at);
}

export function tagsText(tags: TagView[]): string {
  if (tags.length === 0) return 'No tags yet. Add one: daftar tags add NAME';
  const width = Math.max(...tags.map(({ count }) => String(count).length));
  return tags
    .map(({ name, depth, color, description, retired, count }) => {
      const about = quiet(facts(color, description, retired && 'retired'));
      return `${String(count).padStart(width)}  ${'  '.repeat(depth)}${name}  ${about}`;
    })
    .join('\n');
}

export function importText(item: ImportItemView): string {
  const { file, member, outcome, articleId, duplicateOf, reason, warning } = item;
  const id = articleId ?? duplicateOf;
  const name = [file, member].flatMap((part) => (part ? [isolated(part)] : [])).join(' › ');
  return `${outcome.padEnd(9)}  ${name}  ${quiet(facts(id, reason, warning && `Warning: ${warning}`))}`;
}

/** A name that turns the direction of writing must not turn what stands behind it. */
function isolated(name: string): string {
  return /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\p{Script=Arabic}\p{Script=Hebrew}]/u.test(name)
    ? `\u2068${name}\u2069`
    : name;
}

export function summaryText(summary: ImportSummary): string {
  const { imported, duplicate, unchanged, failed, skipped, ms, cancelled } = summary;
  const counts = Object.entries({ imported, duplicate, unchanged, failed, skipped }).filter(([, n]) => n > 0);
  const said = counts.map(([name, n]) => `${n} ${name}`).join(', ') || 'nothing to import';
  return `${cancelled ? 'Cancelled; kept: ' : ''}${said} in ${(ms / 1000).toFixed(1)} s`;
}

export function verifyText({ ok, originals, events, problems }: VerifyResult): string {
  const checked = `${originals} originals and ${events} events checked`;
  if (ok) return `Everything holds: ${checked}.`;
  return [
    `${problems.length} problems; ${checked}.`,
    ...problems.map((p) => `  ${p.kind} ${p.id}: ${p.detail}`),
  ].join('\n');
}

type Purgeable = { articles: number; passages: number; changes: number };

export function purgeText(purged: boolean, { articles, passages, changes }: Purgeable): string {
  if (articles + passages + changes === 0) return 'Nothing that was deleted is kept.';
  const what = `${counted(articles, 'article')}, ${counted(passages, 'passage')}, ${counted(changes, 'step')} of undo`;
  if (purged) return `Removed for good: ${what}.`;
  return `Would be removed for good: ${what}. Nothing was removed; --yes does it.`;
}

export function reindexText({ articles, ms }: { articles: number; ms: number }): string {
  return `${counted(articles, 'article')} indexed in ${(ms / 1000).toFixed(1)} s`;
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
