/** An article's facts: what the importer found stays beside what is shown, so that a correction can be taken back. */
import type { CorrectedFacts } from '../../db/articles.ts';
import type { Article, Precision } from '../../db/model.ts';
import { DaftarError } from '../api/errors.ts';
import type { FoundFacts } from '../api/schema.ts';
import { type Sureness, surenessOf } from '../text/sureness.ts';

type StoredFact = { value: string; evidence: string; sure?: Sureness };

type Stored = {
  title: StoredFact;
  outlet: StoredFact | null;
  byline: StoredFact | null;
  published: FoundFacts['published'];
  language: StoredFact;
  url: { value: string } | null;
};

/** Null: back to what was found; left out: as it is. `published` `''`: not known. */
export type Correction = Partial<
  Record<'title' | 'outlet' | 'byline' | 'published' | 'language', string | null | undefined>
>;

const sourceOf = (found: Parameters<typeof surenessOf>[0]) => ({
  evidence: found.evidence,
  sure: surenessOf(found),
});

/** @param json a revision's `found` */
export function foundFacts(json: string): FoundFacts {
  const { title, outlet, byline, published, language, url } = JSON.parse(json) as Stored;
  return {
    title: title.value,
    outlet: outlet?.value ?? null,
    byline: byline?.value ?? null,
    published: published ?? null,
    language: language.value,
    url: url?.value ?? null,
    sources: {
      title: sourceOf(title),
      outlet: outlet && sourceOf(outlet),
      byline: byline && sourceOf(byline),
      published: published && sourceOf(published),
      language: sourceOf(language),
    },
  };
}

/** The facts as they are after a correction. Throws `invalid-input` for a day or language that does not exist. */
export function corrected(article: Article, found: FoundFacts, wanted: Correction): CorrectedFacts {
  const choose = <T>(given: string | null | undefined, own: T, back: T, as: (text: string) => T): T =>
    given === undefined ? own : given === null ? back : as(given);
  const text = (given: string) => given || null;
  return {
    title: choose(wanted.title, article.title, found.title, (given) => given),
    outlet: choose(wanted.outlet, article.outlet, found.outlet, text),
    byline: choose(wanted.byline, article.byline, found.byline, text),
    language: choose(wanted.language, article.language, found.language, languageTag),
    ...choose(wanted.published, dateOf(article), dateFrom(found.published), givenDate),
  };
}

type DateFacts = Pick<
  CorrectedFacts,
  'published' | 'publishedPrecision' | 'publishedEvidence' | 'publishedSure'
>;

const NO_DATE: DateFacts = {
  published: null,
  publishedPrecision: null,
  publishedEvidence: null,
  publishedSure: null,
};

const PRECISION: Readonly<Record<number, Precision>> = { 4: 'year', 7: 'month', 10: 'day' };

function dateOf({ published, publishedPrecision, publishedEvidence, publishedSure }: Article): DateFacts {
  return { published, publishedPrecision, publishedEvidence, publishedSure };
}

function dateFrom(found: FoundFacts['published']): DateFacts {
  if (!found) return NO_DATE;
  const { date, precision, evidence } = found;
  return {
    published: date,
    publishedPrecision: precision,
    publishedEvidence: evidence,
    publishedSure: surenessOf(found),
  };
}

/** @param date `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or '' */
function givenDate(date: string): DateFacts {
  if (date === '') return NO_DATE;
  const whole = date + '-01-01'.slice(date.length - 4);
  const day = new Date(`${whole}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== whole)
    throw new DaftarError('invalid-input', `There is no day ${date}.`);
  return {
    published: date,
    publishedPrecision: PRECISION[date.length] ?? 'day',
    publishedEvidence: 'user',
    publishedSure: 'high',
  };
}

/** '' is "not known". */
function languageTag(given: string): string {
  if (given === '') return 'und';
  try {
    return Intl.getCanonicalLocales(given)[0] ?? 'und';
  } catch {
    throw new DaftarError('invalid-input', `“${given}” is not a language code such as “en” or “ar”.`);
  }
}
