/** Collects the text of one block from inline markup: white space collapsed as a browser does, spans kept. */
import type { Span, SpanKind } from '../text/blocks.ts';

/** Text and spans of a finished block; spans are relative to the text, in UTF-16 units. */
export type Inline = { text: string; spans: Span[] };

export class InlineText {
  #text = '';
  #spans: Span[] = [];
  #open: { kind: SpanKind; start: number; href?: string }[] = [];

  /** Adds text; runs of white space, also across elements, become one space. */
  add(raw: string) {
    const text = raw.replace(/[ \t\n\r\f]+/g, ' ');
    const glued = this.#text === '' || /[ \n]$/.test(this.#text);
    this.#text += glued && text.startsWith(' ') ? text.slice(1) : text;
  }

  /** Adds text as it is, for preformatted blocks. */
  addRaw(raw: string) {
    this.#text += raw.replace(/\r\n?/g, '\n');
  }

  /** A line break. Two in a row end the paragraph: then this says so and adds nothing. */
  lineBreak(): boolean {
    this.#text = this.#text.replace(/ $/, '');
    if (this.#text === '' || this.#text.endsWith('\n')) return this.#text !== '';
    this.#text += '\n';
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
    const text = this.#text.replace(/^[ \n]+|[ \n\t]+$/g, '');
    const shift = this.#text.length - this.#text.replace(/^[ \n]+/, '').length;
    const cut = this.#open.map((span) => ({ ...span, end: this.#text.length }));
    const spans = [...this.#spans, ...cut].flatMap((span) => {
      const start = Math.max(0, span.start - shift);
      const end = Math.min(text.length, span.end - shift);
      return end > start ? [{ ...span, start, end }] : [];
    });
    this.#text = '';
    this.#spans = [];
    this.#open = this.#open.map((span) => ({ ...span, start: 0 }));
    return /[^\s\u00a0\u200b-\u200f\ufeff]/.test(text) ? { text, spans } : null;
  }
}
