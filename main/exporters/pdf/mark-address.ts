/** The address under which a printed passage can be found again in the file: written and read here only. Pure. */

/** `.invalid` never resolves (RFC 2606). */
const PREFIX = 'https://annot.invalid/';

/**
 * `numbers`: the passages that cover a run; `href`: the real link that lies under it, if there is one; `blank`:
 * the run leaves no ink and is painted only between words.
 */
export type MarkAddress = { numbers: number[]; href: string | null; blank: boolean };

/** For example `https://annot.invalid/3+4`, `…/3+4/blank`, with `?to=` and the real link's address if there is one. */
export function markAddress({ numbers, href, blank }: MarkAddress): string {
  const to = href ? `?to=${encodeURIComponent(href)}` : '';
  return `${PREFIX}${numbers.join('+')}${blank ? BLANK : ''}${to}`;
}

const BLANK = '/blank';

/** The inverse; null for any other address. */
export function readMarkAddress(address: string): MarkAddress | null {
  if (!address.startsWith(PREFIX)) return null;
  const [path = '', to] = address.slice(PREFIX.length).split('?to=');
  const blank = path.endsWith(BLANK);
  const numbers = (blank ? path.slice(0, -BLANK.length) : path).split('+').map(Number);
  if (numbers.some((number) => !Number.isInteger(number) || number < 1)) return null;
  return { numbers, href: to === undefined ? null : decodeURIComponent(to), blank };
}
