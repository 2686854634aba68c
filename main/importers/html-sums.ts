/** Sums over the runs of a page, with what is known to be no part of its article left out. */
import type { Part, Run } from './html-runs.ts';

/** The article's, text or about it; the page's furniture; comments and other articles. */
export type Whose = 'own' | 'furniture' | 'foreign';

const FOREIGN = 1;
const FURNITURE = 2;
const ABOUT = 3;

/** Sums over runs, with what was taken out left out. */
export class Sums {
  readonly #runs: readonly Run[];
  readonly #out: Uint8Array;

  constructor(runs: readonly Run[]) {
    this.#runs = runs;
    this.#out = new Uint8Array(runs.length);
  }

  of({ start, end }: Part, value: 'length' | 'linked' | 'prose'): number {
    let sum = 0;
    for (let at = start; at < end; at++) if (!this.#out[at]) sum += this.#runs[at]?.[value] ?? 0;
    return sum;
  }

  /** The prose that stands before a part. */
  before({ start }: Part): number {
    let sum = 0;
    for (let at = 0; at < start; at++) if (!this.#out[at]) sum += this.#runs[at]?.prose ?? 0;
    return sum;
  }

  /** Of what is only about the article it is kept in mind that it is. */
  takeOut({ start, end, name }: Part) {
    this.#out.fill(name === 'about' ? ABOUT : name === 'comments' ? FOREIGN : FURNITURE, start, end);
  }

  takeOutForeign({ start, end }: Part) {
    this.#out.fill(FOREIGN, start, end);
  }

  whose(run: number): Whose {
    const out = this.#out[run];
    return out === FOREIGN ? 'foreign' : out === FURNITURE ? 'furniture' : 'own';
  }

  isOut({ start, end }: Pick<Part, 'start' | 'end'>): boolean {
    for (let at = start; at < end; at++) if (!this.#out[at]) return false;
    return true;
  }
}
