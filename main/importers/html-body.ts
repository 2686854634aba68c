/**
 * Finds an article's body among the runs of a page: the smallest part that holds nearly all of its prose once what the page
 * itself names as something else is taken out. Names only propose; how prose is spread over the page decides.
 */
import type { DomElement } from './dom.ts';
import { isLinkList, kindOf, takeOut, takeOutCards } from './html-others.ts';
import type { Part, Runs } from './html-runs.ts';
import { Sums, type Whose } from './html-sums.ts';

/**
 * The article's elements in document order, and those inside of them that are not part of it; the runs of its body, from
 * `start` to `end`, exclusive; and whose each run of the page is.
 */
export type Body = {
  roots: readonly DomElement[];
  skip: ReadonlySet<DomElement>;
  start: number;
  end: number;
  whose(run: number): Whose;
};

const NARROW = 0.75;

/** From the body down, as long as one part holds nearly all the prose of the one around it. */
function descend(parts: readonly Part[], sums: Sums): Part | null {
  let at = parts[0] ?? null;
  if (!at) return null;
  let prose = sums.of(at, 'prose');
  for (const part of parts) {
    if (part.parent !== at || part === at) continue;
    const own = sums.of(part, 'prose');
    if (own >= prose * NARROW && own > 0) {
      at = part;
      prose = own;
    }
  }
  return at;
}

/** Blocks only: a single paragraph or an inline element is no body. */
function blockOf(part: Part): Part {
  let at = part;
  while (
    at.parent &&
    /^(?:p|span|a|b|i|em|strong|font|li|td|tr|tbody|blockquote|h[1-6]|ul|ol|label)$/.test(
      at.element.localName,
    )
  )
    at = at.parent;
  return at;
}

function isAncestor(outer: Part, inner: Part): boolean {
  for (let at = inner.parent; at; at = at.parent) if (at === outer) return true;
  return false;
}

const LEVELS = 6;

const isCaption = (part: Part): boolean =>
  /^fig/.test(part.element.localName) || (part.parent !== null && isCaption(part.parent));

/** What calls itself the body may begin above the part that holds most of it. */
function named(part: Part): Part {
  let at = part;
  let found = part;
  for (let level = 0; level < LEVELS && at.parent; level++) {
    if (at.name === 'body') found = at;
    at = at.parent;
  }
  return found;
}

const LEAST_MORE = 0.1;
const MOST_LINKED = 0.2;

/** An article in several pieces of one name: then it is what holds them all. */
function whole(body: Part, parts: readonly Part[], sums: Sums): Part {
  let found = body;
  let piece = body;
  for (const part of around(body)) {
    const like = kindOf(piece);
    const pieces = parts.filter(
      (other) => other.parent === part && other !== piece && kindOf(other) === like,
    );
    const read = pieces.filter((other) => sums.of(other, 'prose') > 0);
    const more = (value: 'length' | 'linked' | 'prose') =>
      read.reduce((sum, other) => sum + sums.of(other, value), 0);
    const enough = more('prose') > sums.of(body, 'prose') * LEAST_MORE;
    if (enough && more('linked') < more('length') * MOST_LINKED && !like.startsWith('article')) found = part;
    if (/^(?:article|main)$/.test(part.element.localName)) break;
    piece = part;
  }
  return found;
}

/** The nearest parts around the body, inmost first; not the page's whole body. */
function around(body: Part): Part[] {
  const found: Part[] = [];
  for (let at = body.parent; at?.parent && found.length < LEVELS; at = at.parent) found.push(at);
  return found;
}

/** Where the text behind the page's headline begins, looked for around the body; null if there is no headline. */
function behindHeadline(parts: readonly Part[], body: Part): number | null {
  for (const { start } of around(body)) {
    const headline = parts.findLast(
      (part) => part.element.localName === 'h1' && part.start >= start && part.end <= body.start,
    );
    if (headline) return headline.end;
  }
  return null;
}

/** The sentences between headline and body, and the heading right before the body; without a headline what names itself so. */
function leadsOf({ runs, parts }: Runs, sums: Sums, body: Part): Part[] {
  const from = behindHeadline(parts, body);
  const outer = around(body)[2] ?? around(body).at(-1);
  const found = new Set<Part>();
  for (let at = from ?? outer?.start ?? body.start; at < body.start; at++) {
    const run = runs[at];
    if (!run || sums.isOut({ start: at, end: at + 1 }) || run.linked > run.length / 3 || isCaption(run.part))
      continue;
    const heading = at === body.start - 1 && /^h[2-6]$/.test(run.part.element.localName) && from !== null;
    if (heading || (run.prose > 0 && (from !== null || isLead(run.part)))) found.add(run.part);
  }
  return [...found];
}

const isLead = (part: Part): boolean => part.name === 'lead' || part.parent?.name === 'lead';

/** The body of the page's article; null if the page has no prose at all. */
export function bodyOf(runs: Runs, host: string): Body | null {
  const sums = new Sums(runs.runs);
  const [page] = runs.parts;
  if (!page) return null;
  const all = sums.of(page, 'prose');
  const skip = takeOut(runs, sums, all);
  const cards = takeOutCards(runs, sums);
  const total = sums.of(page, 'prose');
  if (total === 0) return null;
  const narrow = descend(runs.parts, sums);
  if (!narrow) return null;
  const body = whole(named(blockOf(narrow)), runs.parts, sums);
  const roots = [...leadsOf(runs, sums, body), body];
  for (const card of cards) skip.add(card.element);
  for (const part of runs.parts)
    if (isAncestor(body, part) && isLinkList(part, sums, host)) skip.add(part.element);
  return {
    roots: roots.map(({ element }) => element),
    skip,
    start: body.start,
    end: body.end,
    whose: (run) => sums.whose(run),
  };
}
