/** What a page says of its article, and where on the page the article stands: each found once, for all who ask. */
import type { PublishedDate } from '../text/dates.ts';
import { dayOrder } from './day-order.ts';
import type { DomDocument } from './dom.ts';
import { type About, aboutOf, NOTHING_ABOUT } from './html-about.ts';
import { isSearchable } from './html-article.ts';
import { resolve } from './html-blocks.ts';
import { type Body, bodyOf } from './html-body.ts';
import { bylineOf } from './html-byline.ts';
import { publishedOf } from './html-date.ts';
import type { Flattened } from './html-flatten.ts';
import { jsonLdOf } from './html-jsonld.ts';
import { type Metas, metasOf } from './html-meta.ts';
import { hostOf } from './html-others.ts';
import { type Runs, runsOf } from './html-runs.ts';
import { siteOf, titleOf } from './html-title.ts';
import type { Found, ImporterContext } from './types.ts';

/** A page as it came, as prepared, and as parsed. */
export type Page = { source: string; page: Flattened; document: DomDocument };

export type Facts = {
  /** Null for a page too large to be looked through, or without any prose. */
  body: Body | null;
  /** Against which links are resolved; null if the page states no address. */
  base: string | null;
  url: Found<string> | null;
  site: Found<string> | null;
  headline: Found<string> | null;
  byline: Found<string> | null;
  published: PublishedDate | null;
  /** As stated. */
  language: string | null;
};

/** The page's address as it states it: canonical link, Open Graph, JSON-LD, or a browser's note on saving. */
function addressOf(
  document: DomDocument,
  metas: Metas,
  stated: string | null | undefined,
  source: string,
  captured: string | undefined,
): Found<string> | null {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const saved = /<!--\s*(?:saved from url=\(\d+\)|page saved with singlefile\s+url:\s*)\s*(\S+)/i.exec(
    source.slice(0, 4000),
  )?.[1];
  const found: [string | null | undefined, string][] = [
    [canonical, 'canonical'],
    [metas.get('og:url'), 'meta'],
    [saved, 'saved from url'],
    [stated, 'json-ld'],
    [captured, 'capture'],
  ];
  for (const [href, evidence] of found) {
    const url = resolve(href?.trim() ?? '', null);
    if (url?.startsWith('http')) return { value: url, evidence };
  }
  return null;
}

/** When a browser saved the page, as it notes in the source itself; null if nobody says when the page was captured. */
function capturedAt(source: string, member: ImporterContext['member']): string | null {
  const noted =
    /<!--\s*page saved with singlefile[^>]{0,600}?saved date:\s*([^\n(>]{10,60}?)\s*(?:\(|\n|-->)/i.exec(
      source.slice(0, 4000),
    )?.[1];
  const time = Date.parse(member?.capturedAt ?? noted ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** The language as the page states it, and the same with a region if it states one anywhere: `en` and `en_GB`. */
function languagesOf(document: DomDocument, metas: Metas): [language: string | null, region: string | null] {
  const root = document.documentElement;
  const stated = [
    root.getAttribute('lang'),
    root.getAttribute('xml:lang'),
    ...['content-language', 'og:locale', 'dc.language'].map((name) => metas.get(name)),
  ].filter((code) => code?.trim());
  const language = stated[0] ?? null;
  const same = (code: string | null | undefined) =>
    code?.slice(0, 2).toLowerCase() === language?.slice(0, 2).toLowerCase();
  return [
    language,
    stated.find((code) => same(code) && /^[a-z]{2,3}[-_][a-z]{2}$/i.test(code ?? '')) ?? language,
  ];
}

const baseOf = (document: DomDocument, url: string | null) =>
  resolve(document.querySelector('base')?.getAttribute('href') ?? '', url) ?? url;

/** Where the body is not told, all parts are far from it. */
function aboutIn(runs: Runs | null, body: Body | null, headline: Found<string> | null): About {
  if (runs && body) return aboutOf(runs, body, headline?.value ?? null);
  return { ...NOTHING_ABOUT, parts: runs?.parts ?? [] };
}

/** Reads the page before anything of it is changed. */
export function factsOf({ source, page, document }: Page, { today, member }: ImporterContext): Facts {
  const metas = metasOf(document);
  const jsonLd = jsonLdOf(document);
  const url = addressOf(document, metas, jsonLd?.url, source, member?.url);
  const base = baseOf(document, url?.value ?? null);
  const [language, region] = languagesOf(document, metas);
  const site = siteOf({ document, metas, jsonLd });
  const outlet = site?.value ?? null;
  const runs = isSearchable(page) ? runsOf(document.body) : null;
  const body = runs && bodyOf(runs, hostOf(base ?? ''));
  const headline = titleOf({ document, metas, jsonLd }, outlet, runs, body);
  const about = aboutIn(runs, body, headline);
  const byline = bylineOf({ metas, jsonLd, about, url: url?.value ?? null }, outlet);
  const captured = capturedAt(source, member);
  const order = dayOrder(
    region,
    url?.value ?? null,
    (runs?.runs ?? []).map(({ text }) => text),
  );
  const published = publishedOf({
    metas,
    jsonLd,
    url: url?.value ?? null,
    source,
    about,
    order,
    capturedAt: captured,
    today: captured && captured < today ? captured.slice(0, 10) : today,
  });
  return { body, base, url, site, headline, byline, published, language };
}
