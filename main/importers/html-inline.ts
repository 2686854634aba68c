/** Collects the text of one block from inline markup: white space collapsed as a browser does, spans kept. */
import type { Span, SpanKind } from '../text/blocks.ts';

/** Text and spans of a finished block; spans are relative to the text, in UTF-16 units. */
export type Inline = { text: string; spans: Span[] };

/** A pattern for this would look at every run of spaces to its end: quadratic on hostile text. */
function withoutTrailingSpace(text: string): string {
  let end = text.length;
  while (end > 0 && ' \n\t'.includes(text[end - 1] ?? 'x')) end--;
  return text.slice(0, end);
}

export class InlineText {
  #text = '';
  /** The text's last character, kept apart: looking at the end of a long text that still grows is slow. */
  #last = '';
  #broken = false;
  #spans: Span[] = [];
  #open: { kind: SpanKind; start: number; href?: string }[] = [];

  #push(text: string) {
    this.#text += text;
    this.#last = text.at(-1) ?? this.#last;
    if (text !== ' ') this.#broken = false;
  }

  /** Whether the block has any text yet. */
  get isBegun(): boolean {
    return this.#last !== '' && /\S/.test(this.#text);
  }

  /** Adds text; runs of white space, also across elements, become one space. */
  add(raw: string) {
    const text = raw.replace(/[ \t\n\r\f]+/g, ' ');
    const added =
      this.#last === '' || this.#last === ' ' || this.#last === '\n' ? text.replace(/^ /, '') : text;
    if (added) this.#push(added);
  }

  /** Adds text as it is, for preformatted blocks. */
  addRaw(raw: string) {
    if (raw) this.#push(raw.replace(/\r\n?/g, '\n'));
  }

  /** A line break. Two in a row end the paragraph: then this says so and adds nothing. */
  lineBreak(): boolean {
    if (this.#last === '' || this.#broken) return this.#last !== '';
    this.#push('\n');
    this.#broken = true;
    return false;
  }

  open(kind: SpanKind, href?: string) {
    this.#open.push({ kind, start: this.#text.length, ...(href === undefined ? {} : { href }) });
  }

  close() {
    const span = this.#open.pop();
    if (span) this.#spans.push({ ...span, end: this.#text.length });
  }

  /** The block so far, with open spans cut here and reopened for the next block. Null if it holds no text. */
  take(): Inline | null {
    const begun = this.#text.replace(/^[ \n]+/, '');
    const shift = this.#text.length - begun.length;
    const text = withoutTrailingSpace(begun);
    const cut = this.#open.map((span) => ({ ...span, end: this.#text.length }));
    const spans = [...this.#spans, ...cut].flatMap((span) => {
      const start = Math.max(0, span.start - shift);
      const end = Math.min(text.length, span.end - shift);
      return end > start ? [{ ...span, start, end }] : [];
    });
    this.#text = '';
    this.#last = '';
    this.#broken = false;
    this.#spans = [];
    this.#open = this.#open.map((span) => ({ ...span, start: 0 }));
    return /[^\s\u00a0\u200b-\u200f\ufeff]/.test(text) ? { text, spans } : null;
  }
}
