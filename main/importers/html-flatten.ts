/**
 * Prepares markup for the parser in one linear scan: nesting deeper than a limit is flattened, scripts, styles and
 * comments are left out, and a body is made sure of. Works on the source text, as no tree of such depth could be built in time.
 */

/** Elements deeper than this lose their tags, never their text. */
const DEEPEST = 256;

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const RAW = new Set('script style textarea title xmp iframe noembed noframes'.split(' '));
const CLOSES_ITSELF = new Set('p li dt dd tr td th option optgroup tbody thead tfoot'.split(' '));
const CLOSES_PARAGRAPH = new Set(
  'address article aside blockquote center div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'.split(
    ' ',
  ),
);

const NAME = /[a-z][^\s/>]*/iy;

/** `html` is what to parse; `nodes` about how many it has; `deepest` how deep they were nested in the source. */
export type Flattened = { html: string; nodes: number; deepest: number };

/** Index behind the `>` that ends a tag, quoted attribute values skipped as parsers do. */
function endOfTag(html: string, from: number): number {
  for (let at = from; at < html.length; at++) {
    const char = html[at];
    if (char === '>') return at + 1;
    if ((char === '"' || char === "'") && html[at - 1] === '=') {
      const close = html.indexOf(char, at + 1);
      if (close < 0) return html.length;
      at = close;
    }
  }
  return html.length;
}

/** Index of the end tag of an element whose content is no markup, or the end of the text. */
function endOfRaw(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

/** The open elements, and how many of each name were left out for being too deep. */
class Nesting {
  readonly #open: string[] = [];
  readonly #dropped = new Map<string, number>();
  #droppedTotal = 0;
  elements = 0;
  deepest = 0;

  /** Whether the start tag is kept. */
  open(name: string): boolean {
    this.elements++;
    const top = this.#open.at(-1);
    if (top === 'p' ? CLOSES_PARAGRAPH.has(name) : top === name && CLOSES_ITSELF.has(name)) this.#open.pop();
    this.deepest = Math.max(this.deepest, this.#open.length + this.#droppedTotal + 1);
    if (VOID.has(name)) return true;
    if (this.#open.length < DEEPEST) return this.#open.push(name) > 0;
    this.#dropped.set(name, (this.#dropped.get(name) ?? 0) + 1);
    this.#droppedTotal++;
    return false;
  }

  /** Whether the end tag is kept. */
  close(name: string): boolean {
    const dropped = this.#dropped.get(name) ?? 0;
    if (dropped > 0) {
      this.#dropped.set(name, dropped - 1);
      this.#droppedTotal--;
      return false;
    }
    const at = this.#open.lastIndexOf(name);
    if (at >= 0) this.#open.length = at;
    return true;
  }
}

/** Where one piece of markup ends, and what of it goes on to the parser. */
type Piece = { end: number; keep: string };

function rawElement(html: string, start: number, name: string, tagEnd: number): Piece {
  const content = endOfRaw(html, name, tagEnd);
  const end = content < html.length ? endOfTag(html, content) : html.length;
  const isData = name === 'script' && /ld\+json/i.test(html.slice(start, tagEnd));
  const keep = name === 'title' || name === 'textarea' || name === 'xmp' || isData;
  return { end, keep: keep ? html.slice(start, end) : '' };
}

function tag(html: string, start: number, nesting: Nesting): Piece | null {
  const closing = html[start + 1] === '/';
  NAME.lastIndex = start + (closing ? 2 : 1);
  const name = NAME.exec(html)?.[0].toLowerCase();
  if (!name) return null;
  const end = endOfTag(html, NAME.lastIndex);
  if (closing) return { end, keep: nesting.close(name) ? html.slice(start, end) : '<br>' };
  if (RAW.has(name)) return rawElement(html, start, name, end);
  return { end, keep: nesting.open(name) ? html.slice(start, end) : '<br>' };
}

function piece(html: string, start: number, nesting: Nesting): Piece {
  if (html.startsWith('<!--', start)) {
    const end = html.indexOf('-->', start + 2);
    return { end: end < 0 ? html.length : end + 3, keep: '' };
  }
  const found = tag(html, start, nesting);
  if (found) return found;
  const next = html[start + 1];
  if (next !== '!' && next !== '?' && next !== '/') {
    nesting.elements++;
    return { end: start + 1, keep: '<' };
  }
  const end = endOfTag(html, start + 1);
  return { end, keep: next === '!' ? html.slice(start, end) : '' };
}

function rewrite(html: string, nesting: Nesting): string {
  const parts: string[] = [];
  let at = 0;
  for (let start = html.indexOf('<'); start >= 0; start = html.indexOf('<', at)) {
    if (start > at) parts.push(html.slice(at, start));
    const { end, keep } = piece(html, start, nesting);
    if (keep && !(keep === '<br>' && parts.at(-1) === '<br>')) parts.push(keep);
    at = end;
  }
  parts.push(html.slice(at));
  return parts.join('');
}

/** A document with head and body around what may be a fragment. */
function withBody(html: string): string {
  if (/<body[\s>]/i.test(html)) return /<html[\s>]/i.test(html) ? html : `<html>${html}</html>`;
  const head = /<\/head\s*>/i.exec(html);
  const at = head ? head.index + head[0].length : 0;
  const rest = html.slice(at).replace(/<\/body\s*>|<\/html\s*>/gi, '');
  if (head && /<html[\s>]/i.test(html)) return `${html.slice(0, at)}<body>${rest}</body></html>`;
  const bare = html.replace(/<!doctype[^>]*>|<\/?(?:html|head|body)\b[^>]*>/gi, '');
  const lang = /<html\b[^>]*>/i.exec(html)?.[0] ?? '<html>';
  return `${lang}<head></head><body>${bare}</body></html>`;
}

/** The markup to parse. Text is kept whole; tags beyond the limit become line breaks. Linear in its length. */
export function flatten(source: string): Flattened {
  const nesting = new Nesting();
  const html = withBody(rewrite(source.replaceAll('\0', '\uFFFD'), nesting));
  const entities = html.split('&').length - 1;
  return { html, nodes: nesting.elements + entities, deepest: nesting.deepest };
}
