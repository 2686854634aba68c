/**
 * Brings what the index knows of some articles up to what they are now, and writes it together: terms that they share
 * once, and the full-text table in one go. In the caller's transaction; nothing counts before `write`.
 */
import type { Archive } from '../../db/index.ts';
import type { IndexEntry } from '../../db/search-entries.ts';
import { noteCopies } from '../articles/copies.ts';
import { noteParts } from '../articles/note-parts.ts';
import { consonantKeys } from '../text/consonant-key.ts';
import { indexEntry, uncount } from './index-entry.ts';
import { Tally } from './tally.ts';

/** Terms whose counts wait. */
const MOST_TERMS = 15_000;

/** UTF-16 units of texts that wait at most: a report among long books need not wait for all of them. */
const MOST_WAITING = 4_000_000;

export class IndexBatch {
  /** How many entries are others than before. */
  changed = 0;
  private readonly archive: Archive;
  private tally = new Tally();
  private entries: IndexEntry[] = [];
  private gone: number[] = [];
  private waiting = 0;

  constructor(archive: Archive) {
    this.archive = archive;
  }

  /** Each article once in a batch. @param anew also if its entry says the same but for the tokens of names */
  add(articleId: number, anew = false): void {
    const article = this.archive.articles.byId(articleId);
    if (!article) {
      this.drop(articleId);
      return;
    }
    const revision = this.archive.articles.revision(article.revisionId);
    noteParts(this.archive, article, revision);
    const entry = indexEntry(this.archive, article, revision, this.tally, anew);
    noteCopies(this.archive, revision);
    if (!entry) return;
    this.entries.push(entry);
    this.waiting += entry.body.length;
    if (this.waiting > MOST_WAITING) this.write();
  }

  write(): void {
    this.writeEntries();
    this.writeCounts();
  }

  /** Writes the entries alone: their counts may wait for more. */
  writeEntries(): void {
    this.archive.search.put(this.entries, this.gone);
    this.changed += this.entries.length;
    this.entries = [];
    this.gone = [];
    this.waiting = 0;
  }

  /** Whether so many counts wait that writing them takes as long as a step of reading. */
  get isFull(): boolean {
    return this.tally.counts.size > MOST_TERMS;
  }

  writeCounts(): void {
    this.archive.search.countTerms(this.tally.counts, consonantKeys);
    this.forgetCounts();
  }

  forgetCounts(): void {
    this.tally = new Tally();
  }

  private drop(articleId: number): void {
    const { search, parts, copies } = this.archive;
    parts.drop(articleId);
    copies.drop(articleId);
    const known = search.known(articleId);
    if (!known) return;
    uncount(this.archive, known.shown, this.tally);
    this.gone.push(articleId);
  }
}
