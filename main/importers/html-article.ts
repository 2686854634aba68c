/** The blocks of a page's article: by its own prose, by Readability where that finds too little, else all of the body. */
import { Readability } from '@mozilla/readability';
import type { Draft } from '../text/blocks.ts';
import { type DomDocument, type DomElement, type DomNode, parseDocument } from './dom.ts';
import { draftsOf, picturedDrafts } from './html-blocks.ts';
import type { Body } from './html-body.ts';
import type { Flattened } from './html-flatten.ts';
import type { Pictured } from './html-pictures.ts';
import { isSentence } from './line-class.ts';

/** Pages with more nodes than this, or with more text at every depth, would take Readability longer than a page may. */
const MOST_NODES = 30_000;
const MOST_WORK = 60_000_000;

/** Whether several passes over all of the page, each reading its text at every depth, take a bearable time. */
export function isSearchable({ html, nodes, deepest }: Flattened): boolean {
  return nodes <= MOST_NODES && html.length * Math.min(deepest, 256) <= MOST_WORK;
}

/** Less text than this, in UTF-16 units, is no article on a page that has more. */
const LEAST = 200;

const FURNITURE =
  'nav, header nav, footer, aside, form, dialog, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [aria-hidden=true]';

const lengthOf = (drafts: readonly Draft[]) => drafts.reduce((sum, { text }) => sum + text.length, 0);

/** Whether there is enough of it, and a sentence in it. */
const isArticle = (drafts: readonly Draft[]) =>
  lengthOf(drafts) >= LEAST && drafts.some(({ text }) => isSentence(text));

/** What Readability makes of the document, which it changes. */
function readable(document: DomDocument, base: string | null): Pictured[] {
  type Page = ConstructorParameters<typeof Readability>[0];
  try {
    const page = document as unknown as Page;
    const serializer = (node: unknown) => node as DomNode;
    const content = new Readability<DomNode>(page, {
      serializer,
      keepClasses: true,
      disableJSONLD: true,
    }).parse()?.content;
    return content ? picturedDrafts(content, base) : [];
  } catch {
    return [];
  }
}

/** All text of the body but for the parts that say they are something else. */
function plain(document: DomDocument, base: string | null): Pictured[] {
  const root: DomElement = document.querySelector('main, [role=main]') ?? document.body;
  for (const part of [...root.querySelectorAll(FURNITURE)]) part.remove();
  return picturedDrafts(root, base);
}

/** The drafts of the article, in document order, none hidden; empty if the page has no text at all. */
export function articleDrafts(
  page: Flattened,
  document: DomDocument,
  body: Body | null,
  base: string | null,
): Pictured[] {
  const own = body ? draftsOf(body.roots, base, body.skip) : [];
  if (isArticle(own)) return own;
  const drafts = isSearchable(page) ? readable(document, base) : [];
  if (isArticle(drafts)) return drafts;
  const all = plain(parseDocument(page.html), base);
  const best = lengthOf(own) > lengthOf(drafts) ? own : drafts;
  const better = best.some(({ text }) => isSentence(text))
    ? lengthOf(all) > 2 * lengthOf(best)
    : all.some(({ text }) => isSentence(text));
  return better ? all : best;
}
