/** Reads a text character by character and writes down what it folds to and how it is spelled. Knows no words. */
import * as table from './fold-table.ts';

export class Reading {
  folded = '';
  surface = '';
  /** Behind the last letter, digit or mark. */
  end = 0;
  protected readonly text: string;
  /** Where to read on. */
  protected at: number;
  /** Kind of what `look` saw. */
  protected kind = table.SEPARATOR;
  private size = 1;
  private foldsTo: string | null = null;
  private spelledAs: string | null = null;
  /** How far `folded` and `surface` are written; from there on the text stands for itself. */
  private foldedTo = 0;
  private surfaceTo = 0;
  private marked = false;

  constructor(text: string, from: number) {
    this.text = text;
    this.at = from;
  }

  /** Writes everything up to `end`, whatever it is. */
  protected takeTo(end: number): void {
    this.open();
    while (this.at < end) {
      this.look();
      this.take();
    }
    this.close();
  }

  protected open(): void {
    this.folded = '';
    this.surface = '';
    this.end = this.at;
    this.foldedTo = this.at;
    this.surfaceTo = this.at;
    this.marked = false;
  }

  protected look(): void {
    const unit = this.text.charCodeAt(this.at);
    this.kind = table.kindOfUnit(unit);
    this.size = 1;
    this.foldsTo = table.unitFolded(unit);
    this.spelledAs = table.unitSpelled(unit);
    if (this.kind === table.SURROGATE) this.lookUpPair();
  }

  private lookUpPair(): void {
    const codePoint = this.text.codePointAt(this.at) as number;
    const letter = table.letterOf(codePoint);
    this.kind = letter.kind;
    this.size = codePoint > 0xffff ? 2 : 1;
    this.foldsTo = letter.folded;
    this.spelledAs = letter.spelled;
  }

  /** Writes what `look` saw and goes behind it. */
  protected take(): void {
    const after = this.at + this.size;
    if (this.foldsTo !== null) {
      this.folded += this.text.slice(this.foldedTo, this.at) + this.foldsTo;
      this.foldedTo = after;
    }
    if (this.spelledAs !== null) {
      this.surface += this.text.slice(this.surfaceTo, this.at) + this.spelledAs;
      this.surfaceTo = after;
    }
    if (this.kind === table.MARK) this.marked = true;
    if (this.kind !== table.FORMAT && this.kind !== table.SEPARATOR) this.end = after;
    this.at = after;
  }

  /** Goes through letters that need no writing. */
  protected takeSimple(): void {
    const { text } = this;
    let { at } = this;
    if (!table.isSimpleLetter(text.charCodeAt(at))) return;
    while (table.isSimpleLetter(text.charCodeAt(++at)));
    this.at = at;
    this.end = at;
  }

  protected close(): void {
    if (this.foldedTo === this.surfaceTo && this.folded === '' && this.surface === '') {
      this.folded = this.text.slice(this.foldedTo, this.at);
      this.surface = this.folded;
      return;
    }
    this.folded += this.text.slice(this.foldedTo, this.at);
    this.surface += this.text.slice(this.surfaceTo, this.at);
    if (this.marked) this.surface = this.surface.normalize('NFC');
  }

  protected kindAt(at: number): number {
    const kind = table.kindOfUnit(this.text.charCodeAt(at));
    return kind === table.SURROGATE ? table.letterOf(this.text.codePointAt(at) as number).kind : kind;
  }
}
