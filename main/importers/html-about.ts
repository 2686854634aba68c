/**
 * What stands about an article around its headline and at its end: the short lines and marked parts that say by whom and when.
 * Only gathers and orders them; what they say is read by `html-date.ts` and `html-byline.ts`.
 */
import type { Body } from './html-body.ts';
import type { Part, Runs } from './html-runs.ts';
import { lineKey } from './line-key.ts';

/** A line with its place in the page; `rank`: the smaller, the surer it is about this article; `behind` its body stand others, too. */
export type AboutLine = { text: string; rank: number; inBody: boolean; behind: boolean };

export type About = {
  lines: readonly AboutLine[];
  /** Parts around headline and body, the nearest first; then the rest of the page but for other articles and comments. */
  parts: readonly Part[];
  /** How many of the parts are near the headline, and how many near headline or body. */
  head: number;
  near: number;
  /** Up to where parts follow that stand near the headline, too, but in what the page names as its furniture. */
  beside: number;
  /** The first sentences of the text, and its last line; "" where there is none. */
  opening: string;
  closing: string;
  /** The short lines of the text itself, the last first. */
  short: readonly string[];
};

export const NOTHING_ABOUT: About = {
  lines: [],
  parts: [],
  head: 0,
  near: 0,
  beside: 0,
  opening: '',
  closing: '',
  short: [],
};

const BEFORE = 12;
const INTO = 4;
const BEHIND = 12;
const LONGEST_LINE = 200;
const LEAST_PROSE = 60;
const SHORT_LINE = 120;
/** Where the ranks of what stands at the body's end begin. */
export const AT_END = 100;
/** Beyond every rank of what is near. */
const FAR = 1000;

const LABEL = /^(?:von|by|par|por|di|text|autor(?:in)?|author|auteur|autore|interview|redaktion)\s?:?$/i;

const isIn = (part: Part | null, name: string): boolean =>
  part !== null && (part.element.localName === name || isIn(part.parent, name));

const isAbout = (part: Part | null): boolean =>
  part !== null && (part.name === 'about' || isAbout(part.parent));

/** The run that is the headline: that of the first rank nearest before the body, or one that says the same as the title. */
function headlineOf({ runs }: Runs, { start }: Body, title: string | null): number {
  const key = lineKey(title ?? '');
  const says = (text: string) => key.length > 8 && (lineKey(text) === key || lineKey(text).includes(key));
  const known = runs.findIndex(({ text, part }, at) => at <= start + 2 && isIn(part, 'h1') && says(text));
  if (known >= 0) return known;
  const same = runs.findLastIndex(({ text }, at) => at <= start + 2 && text.length < 300 && says(text));
  if (same >= 0) return same;
  const first = runs.findLastIndex(({ part }, at) => at <= start && isIn(part, 'h1'));
  return first >= 0 ? first : start;
}

/** @param title the headline as far as it is known already */
export function aboutOf(page: Runs, body: Body, title: string | null): About {
  const headline = headlineOf(page, body, title);
  const from = Math.min(headline, body.start) - BEFORE;
  const prose = page.runs.findIndex(
    (run, at) => at >= body.start && at > headline && run.prose > LEAST_PROSE,
  );
  /** Behind the headline is surest, then before it, then the body's end. Beyond that: infinity. */
  const rank = (at: number): number => {
    if (at >= headline && at < Math.max(prose, body.start, headline) + INTO) return at - headline;
    if (at >= from && at < headline) return 2 * (headline - at) + INTO;
    if (at >= body.end - 2 && at < body.end + BEHIND) return AT_END + Math.abs(at - body.end);
    return Number.POSITIVE_INFINITY;
  };
  /** What stands before the first full sentence says something about the text, too. */
  const inBody = (at: number) => at >= (prose < 0 ? body.start : prose) && at < body.end;
  /** Between headline and body stands little that is not about the article, whatever it is called. */
  const isOwn = (at: number) =>
    body.whose(at) === 'own' || (body.whose(at) === 'furniture' && at >= headline && at < body.start);
  /** A label alone says something with the line behind it. */
  const said = (text: string, at: number) =>
    LABEL.test(text) ? `${text} ${page.runs[at + 1]?.text ?? ''}` : text;
  const lines = page.runs.flatMap(({ text: own, part }, at): AboutLine[] => {
    const text = said(own, at);
    if (!isOwn(at) || text.length > LONGEST_LINE || isIn(part, 'h1')) return [];
    const place = rank(at);
    return Number.isFinite(place)
      ? [{ text, rank: place, inBody: inBody(at), behind: place >= AT_END && !isAbout(part) }]
      : [];
  });
  const parts = page.parts
    .filter(({ start }) => body.whose(start) !== 'foreign')
    .map((part) => ({ part, place: Math.min(rank(part.start), FAR) + (isOwn(part.start) ? 0 : FAR) }))
    .sort((a, b) => a.place - b.place);
  /** How many parts are of a lesser rank. */
  const until = (rank: number) => {
    const at = parts.findIndex(({ place }) => place >= rank);
    return at < 0 ? parts.length : at;
  };
  return {
    lines: lines.sort((a, b) => a.rank - b.rank),
    parts: parts.map(({ part }) => part),
    head: until(AT_END),
    near: until(FAR),
    beside: until(FAR + AT_END),
    opening: page.runs[prose]?.text ?? '',
    short: page.runs
      .flatMap(({ text, length }, at) => (length <= SHORT_LINE && inBody(at) && isOwn(at) ? [text] : []))
      .reverse(),
    closing: page.runs.findLast((_, at) => at < body.end && at > prose && isOwn(at))?.text ?? '',
  };
}
