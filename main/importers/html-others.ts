/**
 * What of a page is not its article: parts that name themselves something else, lists of links, cards of other articles. A name
 * only proposes; how much of the page's prose a part holds decides.
 */
import { type DomElement, isText } from './dom.ts';
import { namesOf } from './html-part-names.ts';
import { BLOCKS, type Part, type Run, type Runs } from './html-runs.ts';
import type { Sums } from './html-sums.ts';

/** UTF-16 units. */
const SHORTEST_HEADLINE = 25;

/** A list or a box that is nearly all links: to other articles, to topics. */
export function isLinkList(part: Part, sums: Sums, host: string): boolean {
  const length = sums.of(part, 'length');
  const linked = sums.of(part, 'linked');
  if (/^(?:p|h[2-6])$/.test(part.element.localName))
    return length >= SHORTEST_HEADLINE && linked >= length * 0.9 && !leadsAway(part.element, host);
  if (part.element.localName === 'td') return isMenuCell(part, sums);
  if (!/^(?:ul|ol|div|section|table|dl)$/.test(part.element.localName)) return false;
  return (
    part.end - part.start >= 2 &&
    linked > length * 0.65 &&
    sums.of(part, 'prose') < 100 &&
    !leadsAway(part.element, host)
  );
}

const LEAST_LINKS = 3;
const LEAST_BESIDE = 400;

/** A cell of links beside cells of prose: such a table lays out a page, and the cell is its menu. */
function isMenuCell(part: Part, sums: Sums): boolean {
  const row = part.parent;
  if (row?.element.localName !== 'tr' || sums.of(part, 'prose') > 0) return false;
  const isBeside = sums.of(row, 'prose') >= LEAST_BESIDE;
  const links = [...part.element.querySelectorAll('a')].length;
  return isBeside && links >= LEAST_LINKS && sums.of(part, 'linked') > sums.of(part, 'length') * 0.5;
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
export function takeOut({ parts }: Runs, sums: Sums, total: number): Set<DomElement> {
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

/** Cards: at least this many parts of one name beside each other, each with a line that is a link. */
const LEAST_CARDS = 3;
const LONGEST_CARD = 600;

/** A short part with a line that is nothing but a link, such as a headline, and more lines. */
function isCard(part: Part, runs: readonly Run[], sums: Sums): boolean {
  if (part.end - part.start < 2 || sums.of(part, 'length') > LONGEST_CARD) return false;
  return runs
    .slice(part.start, part.end)
    .some(({ length, linked }) => length >= SHORTEST_HEADLINE && linked >= length * 0.8);
}

/** Lists of other articles, with a sentence on each: their sentences are not the page's own. */
export function takeOutCards({ runs, parts }: Runs, sums: Sums): Part[] {
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

/** Tag and first name: what pieces of a kind have in common. */
export const kindOf = ({ element }: Part) => `${element.localName} ${namesOf(element).split(' ')[1] ?? ''}`;
