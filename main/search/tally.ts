/**
 * Folds the texts of one article after the other and counts, over all of them, how many have each term and each of its
 * spellings: so that a batch of articles writes each of its terms once. Knows no database.
 */
import type { TermCount } from '../../db/search-entries.ts';
import { eachToken } from '../text/fold.ts';

/** `article`, `plainIn`: the last one that had the term, and had it spelled as it is folded. */
type Count = {
  -readonly [Key in keyof TermCount]: TermCount[Key];
} & { forms: Map<string, number> | null; article: number; plainIn: number };

/** The spellings of an article that are not what they are folded to, each with its term. */
export type Spelled = ReadonlyMap<string, string>;

export class Tally {
  readonly counts = new Map<string, Count>();
  private article = 0;
  private change = 0;
  private folded: string[] = [];
  private spelled = new Map<string, string>();

  /** Begins with another article. @param change what it adds to the counts: 1, -1 for one that is gone, or 0 */
  begin(change: 1 | -1 | 0): void {
    this.article++;
    this.change = change;
    this.spelled = new Map();
  }

  /** The folded words of a text of the article, joined by blanks. */
  fold(text: string): string {
    this.folded = [];
    eachToken(text, this.take);
    return this.folded.join(' ');
  }

  /** The folded words of the last text, in order. */
  words(): readonly string[] {
    return this.folded;
  }

  /** What the article's texts so far are spelled like. */
  end(): Spelled {
    for (const [surface, term] of this.spelled) this.add(term, surface);
    return this.spelled;
  }

  /** Whether the article has the term spelled as it is folded. */
  isPlain(term: string): boolean {
    return this.counts.get(term)?.plainIn === this.article;
  }

  /** Notes that there are these spellings, without counting them. */
  know(spelled: Spelled): void {
    this.change = 0;
    for (const [surface, term] of spelled) this.add(term, surface);
  }

  private readonly take = (folded: string, surface: string): void => {
    this.folded.push(folded);
    const count = this.countOf(folded);
    if (count.article !== this.article) {
      count.article = this.article;
      count.df += this.change;
    }
    if (surface !== folded) this.spelled.set(surface, folded);
    else if (count.plainIn !== this.article) {
      count.plainIn = this.article;
      count.plain += this.change;
    }
  };

  private add(term: string, surface: string): void {
    const count = this.countOf(term);
    count.forms ??= new Map();
    count.forms.set(surface, (count.forms.get(surface) ?? 0) + this.change);
  }

  private countOf(term: string): Count {
    const known = this.counts.get(term);
    if (known) return known;
    const count: Count = { df: 0, plain: 0, forms: null, article: 0, plainIn: 0 };
    this.counts.set(term, count);
    return count;
  }
}
