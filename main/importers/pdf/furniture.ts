/** Running heads and feet and page numbers: what stands at the edge of page after page. Pure. */
import type { Line } from './lines.ts';

/** Lines at either edge of a page that may be furniture. */
const EDGE = 3;

const LONGEST = 160;

/** On so many pages a line at the edge is furniture; on two, if the document has no more than three. */
const LEAST = 3;

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanNumber(text: string): number {
  const values = [...text.toLowerCase()].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

const NUMBER =
  /^[-–—|\s]*(?:page|seite|p\.|صفحة|ص)?\s*(?:(?<digits>[\d٠-٩۰-۹]{1,4})|(?<roman>[ivxlc]{1,7}))(?:\s*(?:of|\/|von|de|من)\s*[\d٠-٩۰-۹]{1,4})?[-–—|\s]*$/i;

/** The page number that a line is and nothing else; null if it is none. */
function pageNumber(text: string): number | null {
  const groups = NUMBER.exec(text)?.groups;
  if (groups?.roman) return romanNumber(groups.roman);
  const digits = groups?.digits?.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
  return digits ? Number(digits) : null;
}

const key = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\d٠-٩۰-۹]+/g, '#')
    .replace(/\s+/g, ' ');

/** The first and last lines of a page, from its edges inwards; a page of so few lines has no edges. */
function edges(lines: readonly Line[]): Line[][] {
  if (lines.length <= EDGE) return [];
  const sorted = [...lines].sort((a, b) => b.y - a.y);
  return [sorted.slice(0, EDGE), sorted.slice(-EDGE).reverse()];
}

function counted<T>(values: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** @param pages the lines of each page, of its main direction */
export function furnitureOf(pages: readonly (readonly Line[])[]): Set<Line> {
  const least = Math.min(LEAST, Math.max(2, pages.length - 1));
  if (pages.length < 2) return new Set();
  const atEdges = pages.map(edges);
  const onPages = <T>(value: (line: Line) => T) =>
    counted(atEdges.flatMap((edge) => [...new Set(edge.flat().map(value))]));
  const repeated = onPages(({ text }) => key(text));
  const offset = (line: Line) => {
    const number = pageNumber(line.text);
    return number === null ? null : number - line.page;
  };
  const offsets = onPages(offset);
  const isFurniture = (line: Line) => {
    if (line.text.length > LONGEST) return false;
    const own = offset(line);
    if (own !== null) return (offsets.get(own) ?? 0) >= 2;
    return (repeated.get(key(line.text)) ?? 0) >= least && /\p{L}{2}|#/u.test(key(line.text));
  };
  // Nothing of the text stands between a running head and the edge.
  const outermost = (edge: Line[]) => edge.slice(0, edge.findIndex((line) => !isFurniture(line)) >>> 0);
  return new Set(atEdges.flat().flatMap(outermost));
}
