/**
 * One walk over a page's body: its text as runs (what stands between two block borders), and for each element which runs are
 * its own. Later steps judge parts of the page by sums over runs and never look at the tree's texts again. Changes nothing.
 */
import { attribute, type DomElement, type DomNode, isElement, isText } from './dom.ts';
import { type PartName, partName } from './html-part-names.ts';
import { ENDS_AS_SENTENCE } from './line-class.ts';

/** Elements without text of their own to read. */
export const SKIPPED: ReadonlySet<string> = new Set(
  'script style noscript template head iframe object embed audio video canvas svg math select input textarea button map link meta base title'.split(
    ' ',
  ),
);

/** Elements that begin and end a block. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Whether an element says itself that it is not shown. */
export function isHidden(element: DomElement): boolean {
  return element.getAttribute('hidden') !== null || /display:\s*none/.test(attribute(element, 'style'));
}

/**
 * `text` with white space collapsed; `linked`: how much of it are links, in UTF-16 units; `prose`: how much it speaks for an
 * article; `part`: the block that it stands in.
 */
export type Run = { text: string; length: number; linked: number; prose: number; part: Part };

/** An element, what it calls itself, and the runs within it: from `start` to `end`, exclusive. */
export type Part = {
  element: DomElement;
  name: PartName;
  start: number;
  end: number;
  parent: Part | null;
};

export type Runs = {
  runs: readonly Run[];
  /** Elements in document order, the body first. Inline ones are there if they have a class. */
  parts: readonly Part[];
};

/** Chinese, Japanese and Korean write in one letter what others write in two or three. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
const LONG = 80;
const SHORT = 25;

/** Sentences speak for an article, the more the longer they run on; links against it. */
function proseOf(text: string, linked: number): number {
  const length = text.length + 1.5 * (text.match(DENSE)?.length ?? 0);
  const own = length - 2 * linked;
  if (own < SHORT || (length < LONG && !ENDS_AS_SENTENCE.test(text))) return 0;
  return own * Math.min(2, own / 120);
}

/** Inline parts that pages set apart by style alone: "Research" and "7 April" beside each other are two things said. */
const PIECES: ReadonlySet<string> = new Set('span a time label small cite'.split(' '));
const ENDS_PIECE = /(?:\p{L}(?=\p{N})|\p{N}(?=\p{Lu})|\p{Ll}(?=\p{Lu}))/u;

class RunWalk {
  readonly runs: Run[] = [];
  readonly parts: Part[] = [];
  #text = '';
  #linked = 0;
  #isAtEdge = false;

  flush(part: Part) {
    const text = this.#text.replace(/\s+/g, ' ').trim();
    const linked = this.#linked;
    if (text) this.runs.push({ text, length: text.length, linked, prose: proseOf(text, linked), part });
    this.#text = '';
    this.#linked = 0;
  }

  add(text: string, inLink: boolean) {
    if (this.#isAtEdge && ENDS_PIECE.test(this.#text.slice(-1) + text.slice(0, 1))) this.#text += ' ';
    this.#isAtEdge = false;
    this.#text += text;
    if (inLink) this.#linked += text.replace(/\s+/g, ' ').length;
  }

  node(node: DomNode, parent: Part, inLink: boolean) {
    if (isText(node)) this.add(node.textContent ?? '', inLink);
    else if (isElement(node) && !SKIPPED.has(node.localName) && !isHidden(node))
      this.element(node, parent, inLink);
  }

  element(element: DomElement, parent: Part | null, inLink: boolean) {
    const name = element.localName;
    if (name === 'br') return this.add(' ', inLink);
    const isBlock = BLOCKS.has(name);
    const isPiece = PIECES.has(name);
    if (isBlock && parent) this.flush(parent);
    this.#isAtEdge ||= isPiece;
    const part: Part = { element, name: partName(element), start: this.runs.length, end: 0, parent };
    this.parts.push(part);
    for (const child of element.childNodes) this.node(child, part, inLink || name === 'a');
    if (isBlock) this.flush(part);
    this.#isAtEdge ||= isPiece;
    part.end = this.runs.length;
  }
}

export function runsOf(body: DomElement): Runs {
  const walk = new RunWalk();
  walk.element(body, null, false);
  return walk;
}
