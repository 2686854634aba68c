/** Who wrote a page's article, as far as the page says so; addresses, dates and the outlet itself are no names. */

import { findDates } from './dates.ts';
import { attribute, type DomElement } from './dom.ts';
import type { About, AboutLine } from './html-about.ts';
import type { JsonLd } from './html-jsonld.ts';
import { firstMeta, type Metas, textOf } from './html-meta.ts';
import { namesOf } from './html-part-names.ts';
import type { Part } from './html-runs.ts';
import { lineKey, wordCount } from './line-key.ts';
import { bylineName, PEOPLE } from './meta-lines.ts';
import type { Found } from './types.ts';

const METAS = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'dc.creator.personalname',
  'dc.contributor',
  'parsely-author',
  'sailthru.author',
  'citation_author',
  'article:author_name',
  'cxenseparse:author',
  'og:article:author',
  'og:author',
  'byl',
  'byline',
  'authors',
  'author.name',
  'twitter:creator_name',
];

const OPENING =
  /^(?:by|von|vom|par|por|di|de|door|av|af|od|przez|written by|posted by|published by|submitted by|reported by|story by|interview(?: by| von)?|authors?|autor(?:in|en|es|a)?|auteur|autore|redacción|text(?: und| &| \+) (?:fotos?|bilder?)|text|texte|fotos?(?: und| &) text|ein(?:e)? \S+ von|gastbeitrag von|kommentar von|geschrieben von|verfasst von|veröffentlicht von|gespeichert von|eingestellt von|erstellt von|beitrag von|redakteur(?:in)?|écrit par|publié par|publicado por|escrito por|postado por|scritto da|pubblicato da|geschreven door|geplaatst door|автор|автор статьи|بقلم|كتبه?|كتبت|إعداد|تقرير|الكاتبة?|المؤلف)\s*[:/|]?\s+/iu;
const NOISE =
  /^(?:admin|administrator|webmaster|editor|staff|user|author|autor|none|null|undefined|unknown|guest|gast|root|anonymous|wordpress|typo3.*|.*@.*|https?:.*|www\..*|[\p{L}\d-]+\.(?:com|de|org|net|at|ch|info|eu|fr|es|it|co\.uk)|share|teilen|follow|contact|kontakt|view all posts.*|publiziert am|von|by|wordpress.*|themegrill|all posts.*|publiziert am|von|by|wordpress.*|themegrill|alle beiträge.*|uncategorized|allgemein|comments?|kommentare?|\d+ .*)$/iu;
/** What stands behind a name in the same line. */
const BEHIND =
  /\s*[|•·–—<>]\s*|\s-\s|\s[/]\s|,?\s+(?:am|on|vom|in|at|le|el|il|den|um)\s+\p{L}*\.?,?\s*\d|\s*\(?\d{1,2}[.:/]\s?\d|,?\s+\d{1,2}\.?\s+\p{L}{3,}\.?\s+\d{4}|\s+(?:\d+ (?:min|comments?|kommentare?))|,\s*(?:\p{L}+(?:tag|day)|published|updated|aktualisiert|veröffentlicht)\b|\s+@\w|\s*(?:\bauthor\b|\bdatum\b|\bdate\b)\s*:/iu;

/** The name that a stated author or a byline holds, or null. */
function nameIn(stated: string, outlet: string | null): string | null {
  const opened = stated.replace(/\s+/g, ' ').trim().replace(OPENING, '').replace(OPENING, '');
  const name = (opened.split(BEHIND)[0] ?? '').replace(/^[\s:,–-]+|[,;:.\s]+$/g, '').trim();
  const usable =
    name.length > 1 &&
    name.length < 80 &&
    wordCount(name) <= 9 &&
    /\p{L}{2}/u.test(name) &&
    !/\d{5}/.test(name);
  if (!usable || NOISE.test(name) || (outlet !== null && lineKey(outlet) === lineKey(name))) return null;
  return name;
}

const AUTHOR =
  /[ -](?:authors?|autor(?:in|en|es)?|auteurs?|autore|byline|by-line|writer|writers|redakteur|journalist|contributors?|verfasser|submitted|username|fn)(?=[ -])/;
const NO_NAME =
  /[ -](?:bio|box|image|img|avatar|photo|picture|description|desc|social|links?|job|role|title|position|date|time|section|comments?)(?=[ -])/;
const INNER = ['[itemprop="name"]', '.fn', '[rel~="author"]', '.author-name', '.name', 'a'];

/** Whether a part says it names an author: 3 for certain, 1 by its name, 0 not at all. */
function authorship({ element }: Part): number {
  const property = attribute(element, 'itemprop');
  if (/(?:^|\s)(?:author|creator)(?:$|\s)/.test(property)) return 3;
  if (/(?:^|\s)author(?:$|\s)/.test(attribute(element, 'rel'))) return 3;
  const names = namesOf(element);
  return AUTHOR.test(names) && !NO_NAME.test(names) ? 1 : 0;
}

function markedName(element: DomElement, outlet: string | null): string | null {
  const content = element.getAttribute('content');
  if (content) return nameIn(content, outlet);
  const text = textOf(element);
  if (text.length > 200 || !text) return null;
  const inner = INNER.map((place) => element.querySelector(place)).find((found) => found && textOf(found));
  const name = inner && text.length > 40 ? nameIn(textOf(inner), outlet) : null;
  return name ?? (text.length <= 120 ? nameIn(text, outlet) : null);
}

const MOST_PARTS = 4000;

function inParts({ parts }: About, outlet: string | null): string | null {
  const marked = parts
    .slice(0, MOST_PARTS)
    .map((part) => ({ part, surety: authorship(part) }))
    .filter(({ surety }) => surety > 0);
  for (const least of [3, 1])
    for (const { part, surety } of marked) {
      const name = surety >= least ? markedName(part.element, outlet) : null;
      if (name) return name;
    }
  return null;
}

const BY = new RegExp(
  `(?:^|[|•·–—,/]\\s*|\\d\\s+|uhr,?\\s+)(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|[Tt]ext(?: (?:und|&) Fotos?)?:|[Aa]utor(?:in)?:|[Aa]uthor:|Interview:?|Gespeichert von|Eingestellt von|Posted by)\\s+(?<name>${PEOPLE}|[\\p{L}\\d_]{3,20}(?= (?:am|on|um) ))`,
  'u',
);

const ONLY_PEOPLE = new RegExp(`^${PEOPLE}$`, 'u');

/** "Huda Selim, 3 May 2020": a person's name and a date, and nothing else. */
function datedName(text: string): string | null {
  const dates = findDates(text, { dayFirst: true, shortYears: true });
  if (!dates.length || text.length > 80) return null;
  const rest = dates.reduceRight((all, { start, end }) => `${all.slice(0, start)} ${all.slice(end)}`, text);
  const name = rest
    .replace(/\d{1,2}[:.]\d\d(?:\s?(?:Uhr|h|am|pm))?/gi, '')
    .replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, '');
  return ONLY_PEOPLE.test(name) ? name : null;
}

/** "By X", "Von X, 3. Mai 2020": in a line about the article, hardly in one of it. */
function lineName({ text, inBody, behind }: AboutLine): string | null {
  if (inBody) return bylineName(text);
  const by = text.length <= 120 ? (bylineName(text) ?? BY.exec(text)?.groups?.name) : null;
  return by ?? (behind ? null : datedName(text));
}

/** Twitter's cards label what they say: "Written by", "Verfasst von". */
function inCard(metas: Metas): string | null {
  const label = metas.get('twitter:label1') ?? '';
  return /written|verfasst|écrit|escrito|scritto|geschrev|author|autor|بواسطة|كتب/i.test(label)
    ? (metas.get('twitter:data1') ?? null)
    : null;
}

/** The byline and where it was found; null if the page names nobody. */
export function bylineOf(
  { metas, jsonLd, about }: { metas: Metas; jsonLd: JsonLd | null; about: About },
  outlet: string | null,
): Found<string> | null {
  const linked = [...new Set(jsonLd?.authors ?? [])].flatMap((name) => nameIn(name, outlet) ?? []);
  if (linked.length) return { value: linked.slice(0, 6).join(', '), evidence: 'json-ld' };
  const stated = [...METAS.map((name) => firstMeta(metas, [name])), inCard(metas)];
  const meta = stated.map((value) => value && nameIn(value, outlet)).find(Boolean);
  if (meta) return { value: meta, evidence: 'meta' };
  const marked = inParts(about, outlet);
  if (marked) return { value: marked, evidence: 'byline' };
  const line = about.lines.map((each) => lineName(each)).find(Boolean);
  const name = line ? nameIn(line, outlet) : null;
  if (name) return { value: name, evidence: 'byline' };
  const own = [...(jsonLd?.authors ?? []), ...stated]
    .map((value) => value && nameIn(value, null))
    .find(Boolean);
  return own ? { value: own, evidence: 'outlet' } : null;
}
