/** Puts one self-contained page together: fonts, style, contents, articles, notes, tags. Prints nothing itself. */
import type { ExportArticle, ExportSet, PrintPage } from '../types.ts';
import type { Direction } from './direction.ts';
import { escapeHtml } from './escape.ts';
import { fontFaces, type PrintFont } from './fonts.ts';
import { targetOf } from './number-place.ts';
import { hueOf } from './paint.ts';
import type { Plan, PlannedArticle } from './plan.ts';
import { type BlockContext, blocksHtml, headlineHtml } from './print-blocks.ts';
import { coverHtml, coverOf, coverTitle } from './print-cover.ts';
import { choiceRules, type PageStyle, PRINT_CSS, pageRule } from './print-css.ts';
import { articleSource, factsHtml } from './print-facts.ts';
import { contentsHtml, hasContents, notesHtml, tagCount, tagsIndexHtml } from './print-notes.ts';
import { dayInWords, words } from './words.ts';

/** Nothing on the page may fetch or run anything; fonts are inside. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/** The whole document. Numbers that only the print tells have a place in it, of a width that does not depend on them. */
export function printPage(set: ExportSet, plan: Plan, fonts: readonly PrintFont[]): PrintPage {
  const exportedOn = dayInWords(set.exportedAt);
  const showAuthors =
    new Set([...plan.passages.values()].map(({ annotation }) => annotation.author)).size > 1;
  const several = plan.articles.length > 1;
  const cover = coverOf(set, plan);
  const body = [
    cover ? coverHtml(cover, plan, exportedOn) : '',
    hasContents(plan) ? contentsHtml(plan, exportedOn) : '',
    ...plan.articles.flatMap((planned) => [
      articleHtml(planned, plan, exportedOn),
      plan.choices.notes ? notesHtml(planned, { ownPage: !several, showAuthors }) : '',
    ]),
    tagsIndexHtml(plan),
  ];
  const rules = pageStyles(plan, exportedOn).map(pageRule);
  return {
    head: `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}"><style>${fontFaces(fonts)}${PRINT_CSS}</style>`,
    title: documentTitle(set, plan),
    language: documentLanguage(set),
    style: [choiceRules(plan.choices), ...rules].join('\n'),
    body: body.join('\n'),
  };
}

/** The only article's title, else the cover's, else what the set is. */
export function documentTitle(set: ExportSet, plan: Plan): string {
  const { articles } = set;
  const [first, ...others] = articles;
  const cover = coverOf(set, plan);
  if (cover) return coverTitle(cover);
  return first && others.length === 0
    ? first.title
    : `${words.annotatedArticles} (${articles.length.toLocaleString('en')})`;
}

/** The language all articles share, else that of the page's own words. */
export function documentLanguage({ articles }: ExportSet): string {
  const languages = new Set(articles.map(({ language }) => language));
  const [only] = languages;
  return languages.size === 1 && only ? only : 'en';
}

function articleHtml(planned: PlannedArticle, plan: Plan, exportedOn: string): string {
  const { article, index } = planned;
  const context = contextOf(article, plan);
  const facts = factsHtml(planned, tagCount([planned]), exportedOn);
  const headline = headlineHtml(
    context,
    article.title,
    planned.headline,
    targetOf({ kind: 'article', number: index }),
  );
  return `<article id="a${index}" dir="${article.direction}" lang="${escapeHtml(article.language)}" style="page:article${index}">${headline}${facts}${blocksHtml(context, planned.blocks)}</article>`;
}

function contextOf({ text, direction, language, picture }: ExportArticle, plan: Plan): BlockContext {
  return {
    text,
    direction,
    language,
    ...(picture ? { picture } : {}),
    hue: (number) => hueOf(plan.passages.get(number)?.annotation.color ?? 'yellow'),
    hasNotes: plan.choices.notes,
    numbered: new Set(),
  };
}

function pageStyles(plan: Plan, exportedOn: string): PageStyle[] {
  const setHead: PageStyle['head'] = [words.annotatedArticles, [exportedOn]];
  return [
    { name: 'set', direction: 'ltr', head: setHead, foot: words.footNotes },
    ...plan.articles.flatMap(({ article, index }) => [
      pageStyle(
        `article${index}`,
        article.direction,
        [article.title, articleSource(article)],
        words.footText,
      ),
      pageStyle(`notes${index}`, article.direction, [article.title, [words.notes]], words.footNotes),
    ]),
  ];
}

const pageStyle = (name: string, direction: Direction, head: PageStyle['head'], foot: string): PageStyle => ({
  name,
  direction,
  head,
  foot,
});
