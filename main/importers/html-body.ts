/**
 * Finds an article's body among the runs of a page: the smallest part that holds nearly all of its prose once what the page
 * itself names as something else is taken out. Names only propose; how prose is spread over the page decides.
 */
import { type DomElement, isText } from './dom.ts';
import { namesOf } from './html-part-names.ts';
import { BLOCKS, type Part, type Run, type Runs } from './html-runs.ts';

/** The article's, text or about it; the page's furniture; comments and other articles. */
export type Whose = 'own' | 'furniture' | 'foreign';

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

const FOREIGN = 1;
const FURNITURE = 2;
const ABOUT = 3;

/** Sums over runs, with what was taken out left out. */
class Sums {
  readonly #runs: readonly Run[];
  readonly #out: Uint8Array;

  constructor(runs: readonly Run[]) {
    this.#runs = runs;
    this.#out = new Uint8Array(runs.length);
  }

  of({ start, end }: Part, value: 'length' | 'linked' | 'prose'): number {
    let sum = 0;
    for (let at = start; at < end; at++) if (!this.#out[at]) sum += this.#runs[at]?.[value] ?? 0;
    return sum;
  }

  /** The prose that stands before a part. */
  before({ start }: Part): number {
    let sum = 0;
    for (let at = 0; at < start; at++) if (!this.#out[at]) sum += this.#runs[at]?.prose ?? 0;
    return sum;
  }

  /** Of what is only about the article it is kept in mind that it is. */
  takeOut({ start, end, name }: Part) {
    this.#out.fill(name === 'about' ? ABOUT : name === 'comments' ? FOREIGN : FURNITURE, start, end);
  }

  takeOutForeign({ start, end }: Part) {
    this.#out.fill(FOREIGN, start, end);
  }

  whose(run: number): Whose {
    const out = this.#out[run];
    return out === FOREIGN ? 'foreign' : out === FURNITURE ? 'furniture' : 'own';
  }

  isOut({ start, end }: Pick<Part, 'start' | 'end'>): boolean {
    for (let at = start; at < end; at++) if (!this.#out[at]) return false;
    return true;
  }
}

/** A list or a box that is nearly all links: to other articles, to topics. */
function isLinkList(part: Part, sums: Sums, host: string): boolean {
  const length = sums.of(part, 'length');
  const linked = sums.of(part, 'linked');
  if (/^(?:p|h[2-6])$/.test(part.element.localName))
    return length >= SHORTEST_HEADLINE && linked >= length * 0.9 && !leadsAway(part.element, host);
  if (!/^(?:ul|ol|div|section|table|dl)$/.test(part.element.localName)) return false;
  return (
    part.end - part.start >= 2 &&
    linked > length * 0.65 &&
    sums.of(part, 'prose') < 100 &&
    !leadsAway(part.element, host)
  );
}

/** Whether most links go to other sites, as an article's sources do. */
function leadsAway(element: DomElement, host: string): boolean {
  if (!host) return false;
  const links = [...element.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
  const away = links.filter((href) => /^https?:\/\//i.test(href) && hostOf(href) !== host).length;
  return away > links.length / 2;
}

/** The site of an address: its host without the first of more than two labels; "" for none. */
export function hostOf(address: string): string {
  const host = /^(?:https?:)?\/\/([^/:?#]+)/i.exec(address)?.[1]?.toLowerCase() ?? '';
  return host.split('.').slice(-2).join('.');
}

/** Comments stand behind what they comment on: at least this much prose, in UTF-16 units. */
const LEAST_BEFORE = 150;

/** Whether a part that names itself something else may be taken out: it must not hold the page's own prose. */
function isOther(part: Part, sums: Sums, total: number): boolean {
  const local = part.element.localName;
  if (local === 'body' || part.name === null || part.name === 'body' || part.name === 'lead') return false;
  const prose = sums.of(part, 'prose');
  if (part.name === 'comments')
    return sums.before(part) > LEAST_BEFORE && prose < total * 0.95 && !part.element.querySelector('h1');
  if (part.name === 'unseen') return prose < total * 0.4;
  if (sums.of(part, 'linked') > sums.of(part, 'length') * 0.6) return prose < total * 0.7;
  const limit = /^(?:main|article|h1)$/.test(local) ? 0.05 : 0.4;
  return prose < total * limit || prose < 60;
}

/** Whether text stands right beside an inline element: then it is a word of a sentence, whatever its name. */
function isWithinText({ element }: Part): boolean {
  if (BLOCKS.has(element.localName)) return false;
  return [element.previousSibling, element.nextSibling].some(
    (node) => node && isText(node) && /[\p{L}\p{N}]/u.test(node.textContent ?? ''),
  );
}

/** Takes out what names itself something else, outermost first; what is within goes with it. */
function takeOut({ parts }: Runs, sums: Sums, total: number): Set<DomElement> {
  const skip = new Set<DomElement>();
  const gone = new Set<Part>();
  for (const part of parts) {
    if (part.parent && gone.has(part.parent)) {
      gone.add(part);
      continue;
    }
    if ((isWithinText(part) && part.name !== 'unseen') || !isOther(part, sums, total)) continue;
    skip.add(part.element);
    gone.add(part);
    sums.takeOut(part);
  }
  return skip;
}

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

/** Cards: at least this many parts of one name beside each other, each with a line that is a link. */
const LEAST_CARDS = 3;
const LONGEST_CARD = 600;
const SHORTEST_HEADLINE = 25;

/** A short part with a line that is nothing but a link, such as a headline, and more lines. */
function isCard(part: Part, runs: readonly Run[], sums: Sums): boolean {
  if (part.end - part.start < 2 || sums.of(part, 'length') > LONGEST_CARD) return false;
  return runs
    .slice(part.start, part.end)
    .some(({ length, linked }) => length >= SHORTEST_HEADLINE && linked >= length * 0.8);
}

/** Lists of other articles, with a sentence on each: their sentences are not the page's own. */
function takeOutCards({ runs, parts }: Runs, sums: Sums): Part[] {
  const groups = new Map<Part | null, Map<string, Part[]>>();
  for (const part of parts) {
    if (!isCard(part, runs, sums)) continue;
    const kinds = groups.get(part.parent) ?? new Map<string, Part[]>();
    groups.set(part.parent, kinds);
    const kind = kindOf(part);
    kinds.set(kind, [...(kinds.get(kind) ?? []), part]);
  }
  const cards = [...groups.values()]
    .flatMap((kinds) => [...kinds.values()])
    .filter((group) => group.length >= LEAST_CARDS)
    .flat();
  for (const card of cards) sums.takeOutForeign(card);
  return cards;
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

/** Tag and first name: what pieces of a kind have in common. */
const kindOf = ({ element }: Part) => `${element.localName} ${namesOf(element).split(' ')[1] ?? ''}`;

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
