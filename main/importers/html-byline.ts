/** Who wrote a page's article, as far as the page says so: people before logins and organisations, those before the outlet itself. */
import { isLogin, isOrganisation, isOwnName, NEXT_LABEL, nameIn } from './author-names.ts';
import { findDates } from './dates.ts';
import { attribute, type DomElement } from './dom.ts';
import type { About, AboutLine } from './html-about.ts';
import type { JsonLd } from './html-jsonld.ts';
import { firstMeta, type Metas, textOf } from './html-meta.ts';
import { hostOf } from './html-others.ts';
import { namesOf } from './html-part-names.ts';
import type { Part } from './html-runs.ts';
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

/** A name and where it stands: `at` is its evidence. */
type Named = { name: string; at: string };

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

function markedName(element: DomElement): string | null {
  const content = element.getAttribute('content');
  if (content) return nameIn(content);
  const text = textOf(element);
  if (text.length > 200 || !text) return null;
  const inner = INNER.map((place) => element.querySelector(place)).find((found) => found && textOf(found));
  const name = inner && text.length > 40 ? nameIn(textOf(inner)) : null;
  return name ?? (text.length <= 120 ? nameIn(text) : null);
}

const MOST_PARTS = 4000;

/** Names in parts that say they name an author, the surest first. */
function inParts({ parts }: About): Named[] {
  const marked = parts
    .slice(0, MOST_PARTS)
    .map((part) => ({ part, surety: authorship(part) }))
    .filter(({ surety }) => surety > 0);
  const sure = marked.filter(({ surety }) => surety === 3);
  return [...sure, ...marked.filter(({ surety }) => surety < 3)].flatMap(({ part }) => {
    const name = markedName(part.element);
    return name ? [{ name, at: 'byline' }] : [];
  });
}

const BY = new RegExp(
  `(?:^|[|•·–—,/]\\s*|\\d\\s+|uhr,?\\s+)(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|[Tt]ext(?: (?:und|&) Fotos?)?:|[Aa]utor(?:in)?:?|[Aa]uthor:?|Interview:?|Gespeichert von|Eingestellt von|Posted by)\\s+(?<name>${PEOPLE}|[\\p{L}\\d_]{3,20}(?= (?:am|on|um) ))`,
  'u',
);
/** A label says it wherever it stands, up to the next label. */
const LABELLED = new RegExp(
  `(?:^|[^\\p{L}])(?:[Aa]utor(?:in|en)?|[Aa]uthors?|[Aa]uteur|[Aa]utore|[Vv]erfasser(?:in)?|[Tt]ext|TEXT|[Rr]edaktion|[Ii]nterview|[Vv]on|[Bb]y|[Ww]ords)(?: (?:und|&|and) [Ff]otos?)?\\s?:\\s*(?<name>${PEOPLE})(?=$|[^\\p{L}])`,
  'u',
);

const ONLY_PEOPLE = new RegExp(`^${PEOPLE}$`, 'u');

const labelledName = (text: string): string | undefined => LABELLED.exec(text)?.groups?.name;

/** The pieces of a line between its dates and before its labels: names end there. */
function piecesOf(text: string): string[] {
  const dates = /\p{N}/u.test(text) ? findDates(text, { dayFirst: true, shortYears: true }) : [];
  const undated = dates.reduceRight(
    (all, { start, end }) => `${all.slice(0, start)}|${all.slice(end)}`,
    text,
  );
  return undated.split(NEXT_LABEL);
}

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

/** Who took a picture is not who wrote the text, unless it is said to be the same. */
const CREDIT = /©|\(c\)|\bcc[ -]by|photo|foto|image|bild|picture|getty|flickr/i;
const OF_TEXT = /text|words|autor|author/i;

const LONGEST_BY = 120;

/** "By X", "Von X, 3. Mai 2020": in a line about the article, hardly in one of it. */
function lineName({ text, inBody, behind }: AboutLine): string | null {
  if (CREDIT.test(text) && !OF_TEXT.test(text)) return null;
  const isShort = text.length <= LONGEST_BY && !inBody;
  const named = piecesOf(text).map(
    (piece) => bylineName(piece) ?? (isShort ? BY.exec(piece)?.groups?.name : null) ?? labelledName(piece),
  );
  return named.find(Boolean) ?? (behind || inBody ? null : datedName(text));
}

const IN_BRACKETS = new RegExp(`\\((?<name>${PEOPLE})\\)\\s*$`, 'u');

/** With what a text is signed: a label, a name in brackets, or a name alone. */
function signedName({ closing }: About): string | null {
  const end = closing.slice(-200);
  const signed =
    closing.length < 80 ? (datedName(closing) ?? (ONLY_PEOPLE.test(closing) ? closing : null)) : null;
  return (
    signed ?? piecesOf(end).map(labelledName).find(Boolean) ?? IN_BRACKETS.exec(end)?.groups?.name ?? null
  );
}

/** Twitter's cards label what they say: "Written by", "Verfasst von". */
function inCard(metas: Metas): string | null {
  const label = metas.get('twitter:label1') ?? '';
  return /written|verfasst|écrit|escrito|scritto|geschrev|author|autor|بواسطة|كتب/i.test(label)
    ? (metas.get('twitter:data1') ?? null)
    : null;
}

const MOST_AUTHORS = 6;

const listed = (names: readonly string[], isUsable: (name: string) => boolean): Named[] => {
  const usable = [...new Set(names)].flatMap((name) => nameIn(name) ?? []).filter(isUsable);
  return usable.length ? [{ name: usable.slice(0, MOST_AUTHORS).join(', '), at: 'json-ld' }] : [];
};

function inMetas(metas: Metas): Named[] {
  return [...METAS.map((name) => firstMeta(metas, [name])), inCard(metas)].flatMap((value) => {
    const name = value ? nameIn(value) : null;
    return name ? [{ name, at: 'meta' }] : [];
  });
}

function inLines(about: About): Named[] {
  return [...about.lines.map(lineName), signedName(about)].flatMap((line) => {
    const name = line ? nameIn(line) : null;
    return name ? [{ name, at: 'byline' }] : [];
  });
}

type Stated = { metas: Metas; jsonLd: JsonLd | null; about: About; url: string | null };

/** The byline and where it was found; null if the page names nobody. */
export function bylineOf({ metas, jsonLd, about, url }: Stated, outlet: string | null): Found<string> | null {
  const site = hostOf(url ?? '').split('.')[0] ?? '';
  const isOwn = (name: string) => isOwnName(name, outlet, site);
  const isPerson = (name: string) => !isOrganisation(name) && !isOwn(name);
  /** A login that readers see is how its bearer signs. */
  const isStated = (name: string) => isPerson(name) && !isLogin(name);
  const linked = jsonLd?.authors ?? [];
  const stated = inMetas(metas);
  const seen = [...inParts(about), ...inLines(about)];
  const all = [...listed(linked, () => true), ...stated, ...seen];
  const found =
    [...listed(linked, isStated), ...stated].find(({ name }) => isStated(name)) ??
    seen.find(({ name }) => isPerson(name)) ??
    all.find(({ name }) => !isOwn(name)) ??
    all[0];
  return found ? { value: found.name, evidence: isOwn(found.name) ? 'outlet' : found.at } : null;
}
