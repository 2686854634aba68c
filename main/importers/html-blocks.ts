/** From an article's DOM to drafts. Every text ends in a block; what fits nowhere is a paragraph. */
import type { BlockKind, Draft, SpanKind } from '../text/blocks.ts';
import { captionText, hasCredit } from './captions.ts';
import { attribute, type DomElement, type DomNode, isElement, isText } from './dom.ts';
import { InlineText } from './html-inline.ts';
import { addressesOf, isIcon, type Pictured } from './html-pictures.ts';
import { BLOCKS, isHidden, SKIPPED } from './html-runs.ts';
import { isDataTable, tableDrafts } from './html-table.ts';

const SPANS: Readonly<Record<string, SpanKind>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  sup: 'superscript',
  sub: 'subscript',
};
const FOOTNOTE_ID = /^(?:fn|foot-?note|end-?note|cite_note|_ftn|note)[-_:]?\d/;
const CAPTION_CLASS = /(?:^|[\s_-])(?:caption|bildunterschrift|legende)(?:$|[\s_-])/;

type Context = { kind: BlockKind; level?: number; depth: number; marker?: string | undefined; list?: List };
type List = { ordered: boolean; next: number };

/** Walks one article. `base` is the page's own address, against which links are resolved; null if unknown. */
class Walk {
  readonly drafts: Pictured[] = [];
  /** Before which drafts something was left out. */
  readonly gaps = new Set<number>();
  readonly #inline = new InlineText();
  readonly #base: string | null;

  readonly #skip: ReadonlySet<DomElement>;

  constructor(base: string | null, skip: ReadonlySet<DomElement>) {
    this.#base = base;
    this.#skip = skip;
  }

  /** Ends the block that is being collected. Only the first block of a list item carries its marker. */
  flush(context: Context) {
    const inline = this.#inline.take();
    if (!inline) return;
    const { kind, level, marker } = context;
    const spans = inline.spans.length ? { spans: inline.spans } : {};
    const depth = kind === 'item' ? { depth: Math.max(0, context.depth - 1) } : {};
    const rest = { ...(level ? { level } : {}), ...(marker ? { marker } : {}), ...depth, ...spans };
    context.marker = undefined;
    if (kind === 'paragraph' && hasCredit(inline.text))
      this.drafts.push({ kind: 'figure', text: captionText(inline.text), ...spans });
    else this.drafts.push({ kind, text: inline.text, ...rest });
  }

  children(node: DomNode, context: Context) {
    for (const child of node.childNodes) this.node(child, context);
  }

  node(node: DomNode, context: Context) {
    if (isText(node)) this.#inline.add(node.textContent ?? '');
    else if (isElement(node) && !SKIPPED.has(node.localName) && !isHidden(node)) {
      if (!this.#skip.has(node)) this.element(node, context);
      else if (BLOCKS.has(node.localName)) {
        this.flush(context);
        this.gaps.add(this.drafts.length);
      }
    }
  }

  element(element: DomElement, context: Context) {
    const name = element.localName;
    if (isBackReference(element)) return;
    if (name === 'img') this.image(element, context);
    else if (name === 'br') {
      if (this.#inline.lineBreak()) this.flush(context);
    } else if (BLOCKS.has(name)) {
      this.flush(context);
      this.block(element, context);
    } else this.inline(element, context);
  }

  /** A picture that stands by itself; one within a sentence is a sign, and one within a figure is that figure's. */
  image(element: DomElement, context: Context) {
    if (context.kind === 'figure' || this.#inline.isBegun || isIcon(element)) return;
    this.flush(context);
    this.picture(element, '');
  }

  inline(element: DomElement, context: Context) {
    const span = this.spanOf(element);
    if (span) this.#inline.open(span.kind, span.href);
    this.children(element, context);
    if (span) this.#inline.close();
  }

  spanOf(element: DomElement): { kind: SpanKind; href?: string } | null {
    if (element.localName !== 'a') {
      const kind = SPANS[element.localName];
      return kind ? { kind } : null;
    }
    const href = element.getAttribute('href')?.trim() ?? '';
    if (href.startsWith('#')) return isNoteReference(element) ? { kind: 'noteref' } : null;
    const address = resolve(href, this.#base);
    return address ? { kind: 'link', href: address } : null;
  }

  block(element: DomElement, context: Context) {
    const name = element.localName;
    if (name === 'pre') return this.preformatted(element);
    if (name === 'table' && isDataTable(element)) return this.drafts.push(...tableDrafts(element));
    if (name === 'figure' && isPicture(element)) return this.figure(element, context);
    const inner = innerContext(element, context);
    this.children(element, inner);
    this.flush(inner);
  }

  preformatted(element: DomElement) {
    this.#inline.addRaw(element.textContent ?? '');
    this.flush({ kind: 'preformatted', depth: 0 });
  }

  /** Caption and credit, parted by LF, with the picture's alternative text. */
  figure(element: DomElement, context: Context) {
    const before = this.drafts.length;
    this.children(element, { kind: 'figure', depth: context.depth });
    this.flush({ kind: 'figure', depth: context.depth });
    const text = this.drafts
      .splice(before)
      .map((draft) => draft.text)
      .join('\n');
    this.picture(element.querySelector('img'), text);
  }

  /** A figure of a picture with its words; an icon without any is none. */
  picture(image: DomElement | null, text: string) {
    const pictures = image && !isIcon(image) ? addressesOf(image) : [];
    if (!text && !pictures.length) return;
    const alt = image?.getAttribute('alt')?.trim();
    const caption = text.includes('\n') ? text : captionText(text);
    this.drafts.push({
      kind: 'figure',
      text: caption,
      ...(alt ? { alt } : {}),
      ...(pictures.length ? { pictures } : {}),
    });
  }
}

/** A figure of a picture, not of a table, a listing or a quotation. */
function isPicture(figure: DomElement): boolean {
  return !figure.querySelector('table, pre, blockquote') && (figure.textContent ?? '').length < 1500;
}

function isNoteReference(link: DomElement): boolean {
  const label = link.textContent?.trim() ?? '';
  return /noteref/.test(attribute(link, 'role')) || /^[[(]?(?:\d{1,3}|[*†‡])[\])]?$/.test(label);
}

/** The sign behind a footnote that leads back to its reference. */
function isBackReference(element: DomElement): boolean {
  return (
    element.localName === 'a' &&
    (/doc-backlink/.test(attribute(element, 'role')) ||
      /footnote-back/.test(attribute(element, 'class')) ||
      element.getAttribute('data-footnote-backref') !== null ||
      (attribute(element, 'href').startsWith('#') && /^\s*[↑↩⏎^]\uFE0E?\s*$/.test(element.textContent ?? '')))
  );
}

/** An absolute http, https or mailto address, or null. */
export function resolve(href: string, base: string | null): string | null {
  if (!href || !URL.canParse(href, base ?? undefined)) return null;
  const url = new URL(href, base ?? undefined);
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
}

function isFootnote(element: DomElement): boolean {
  return (
    /doc-(?:footnote|endnote)$/.test(attribute(element, 'role')) || FOOTNOTE_ID.test(attribute(element, 'id'))
  );
}

function item(element: DomElement, { kind, depth, list }: Context): Context {
  const value = Number.parseInt(element.getAttribute('value') ?? '', 10);
  const number = Number.isNaN(value) ? (list?.next ?? 1) : value;
  if (list) list.next = number + 1;
  const marker = list?.ordered ? `${number}.` : '•';
  if (isFootnote(element)) return { kind: 'footnote', depth, marker: `${number}.` };
  return { kind: kind === 'footnote' ? 'footnote' : 'item', depth, marker };
}

function list(element: DomElement, context: Context): Context {
  const start = Number.parseInt(element.getAttribute('start') ?? '', 10);
  const ordered = element.localName === 'ol';
  const around = element.parentElement ? attribute(element.parentElement, 'class') : '';
  const notes = /(?:^|\s)(?:footnotes|references)/.test(`${attribute(element, 'class')} ${around}`);
  const kind = notes ? 'footnote' : context.kind === 'footnote' ? 'footnote' : 'paragraph';
  return {
    kind,
    depth: Math.min(8, context.depth + 1),
    list: { ordered, next: Number.isNaN(start) ? 1 : start },
  };
}

/** What a block's own text becomes: by its tag, else as the block around it. */
function innerContext(element: DomElement, context: Context): Context {
  const name = element.localName;
  if (/^h[1-6]$/.test(name)) return { kind: 'heading', level: Number(name[1]), depth: context.depth };
  if (name === 'ul' || name === 'ol' || name === 'menu') return list(element, context);
  if (name === 'li') return item(element, context);
  if (name === 'blockquote') return { kind: 'quote', depth: context.depth };
  if (name === 'figcaption' || CAPTION_CLASS.test(attribute(element, 'class')))
    return { kind: 'figure', depth: context.depth };
  if (isFootnote(element)) return { kind: 'footnote', depth: context.depth };
  return context;
}

const LONGEST_HEADING = 120;

/** A heading, or a line with a colon, over something that was left out: "Related:", "More on this". */
function leadsNowhere({ kind, level, text }: Draft, next: Draft | undefined, gap: boolean): boolean {
  if (!gap || text.length > LONGEST_HEADING) return false;
  if (kind === 'paragraph') return /[:：]$/.test(text);
  return kind === 'heading' && (!next || (next.kind === 'heading' && (next.level ?? 6) <= (level ?? 6)));
}

const NONE: ReadonlySet<DomElement> = new Set();

/** The drafts of some elements, none hidden, in document order; without those in `skip`. */
export function draftsOf(
  roots: readonly DomNode[],
  base: string | null,
  skip: ReadonlySet<DomElement> = NONE,
): Pictured[] {
  const walk = new Walk(base, skip);
  const context: Context = { kind: 'paragraph', depth: 0 };
  for (const root of roots) {
    walk.node(root, context);
    walk.flush(context);
  }
  const { drafts, gaps } = walk;
  return drafts.filter((draft, at) => !leadsNowhere(draft, drafts[at + 1], gaps.has(at + 1)));
}

/** The drafts of all that an article's element holds, none hidden, in document order. */
export function picturedDrafts(root: DomNode, base: string | null): Pictured[] {
  const walk = new Walk(base, NONE);
  const context: Context = { kind: 'paragraph', depth: 0 };
  walk.children(root, context);
  walk.flush(context);
  return walk.drafts;
}

/** The same without their pictures. */
export function htmlDrafts(root: DomNode, base: string | null): Draft[] {
  return picturedDrafts(root, base)
    .filter(({ text }) => text !== '')
    .map(({ pictures: _, ...draft }) => draft);
}
