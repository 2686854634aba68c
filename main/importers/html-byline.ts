/** Who wrote a page's article, as far as the page says so: people before logins and organisations, those before the outlet itself. */
import { isLogin, isOrganisation, isOwnName, nameIn } from './author-names.ts';
import { labelledLine, lineName, signedName } from './byline-lines.ts';
import { attribute, type DomElement } from './dom.ts';
import type { About } from './html-about.ts';
import type { JsonLd } from './html-jsonld.ts';
import { firstMeta, type Metas, textOf } from './html-meta.ts';
import { hostOf } from './html-others.ts';
import { namesOf } from './html-part-names.ts';
import type { Part } from './html-runs.ts';
import { lineKey } from './line-key.ts';
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

/** A name and where it stands: `at` is its evidence; `far` from headline and text others are named, too. */
type Named = { name: string; at: string; far?: boolean };

const AUTHOR =
  /[ -](?:authors?|autor(?:in|en|es)?|auteurs?|autore|byline|by-line|writer|writers|redakteur|journalist|contributors?|verfasser|submitted|username|fn)(?=[ -])/;
const NO_NAME =
  /[ -](?:bio|box|image|img|avatar|photo|picture|description|desc|social|links?|job|role|title|position|date|time|section|comments?)(?=[ -])/;
const INNER = ['[itemprop="name"]', '.fn', '[rel~="author"]', '.author-name', '.name', 'a'];

/** Addresses of pages about the people who write: `/authors/huda-selim`. */
const PAGE_OF =
  /\/(?:authors?|autor(?:en|es|in)?|auteurs?|staff|people|profiles?|writers?|contributors?|journalist(?:s|en)?|redakteur(?:e|in)?|users?|user-\p{L}+|members?|columnists?|reporters?|bloggers?)\/[^/]/u;

/** Who took a picture, or gave it away, is named like an author. */
const OF_PICTURE = /[ -](?:licen[cs]e|credits?|caption|copyright|photo|image|img|bild|foto)(?=[ -])/;
const isOfPicture = ({ element, parent }: Part) =>
  OF_PICTURE.test(namesOf(element)) ||
  [...element.children].some((child) => OF_PICTURE.test(namesOf(child))) ||
  (parent !== null && (OF_PICTURE.test(namesOf(parent.element)) || /^fig/.test(parent.element.localName)));

/** Whether a part says it names an author: 3 for certain, 1 by its name, 0 not at all. */
function authorship(part: Part, isHead: boolean): number {
  const { element } = part;
  if (isOfPicture(part)) return 0;
  const property = attribute(element, 'itemprop');
  if (/(?:^|\s)(?:author|creator)(?:$|\s)/.test(property)) return 3;
  if (/(?:^|\s)author(?:$|\s)/.test(attribute(element, 'rel'))) return 3;
  const names = namesOf(element);
  const isPage = isHead && element.localName === 'a' && PAGE_OF.test(attribute(element, 'href'));
  return isPage || (AUTHOR.test(names) && !NO_NAME.test(names)) ? 1 : 0;
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
function inParts({ parts, head, near }: About): Named[] {
  const marked = parts
    .slice(0, MOST_PARTS)
    .map((part, at) => ({ part, surety: authorship(part, at < head), far: at >= near }))
    .filter(({ surety }) => surety > 0);
  const sure = marked.filter(({ surety }) => surety === 3);
  return [...sure, ...marked.filter(({ surety }) => surety < 3)].flatMap(({ part, far }) => {
    const name = markedName(part.element);
    return name ? [{ name, at: 'byline', far }] : [];
  });
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
  return [...about.lines.map(lineName), signedName(about), ...about.short.map(labelledLine)].flatMap(
    (line) => {
      const name = line ? nameIn(line) : null;
      return name ? [{ name, at: 'byline' }] : [];
    },
  );
}

/** One names the other, perhaps among several. */
function sameName(a: string, b: string): boolean {
  const names = (all: string) => all.split(', ').map(lineKey);
  const [x, y] = [lineKey(a), lineKey(b)];
  return names(a).some((name) => y.includes(name)) || names(b).some((name) => x.includes(name));
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
  const told = [...listed(linked, isStated), ...stated].find(({ name }) => isStated(name));
  const isSeen = told && seen.some(({ name }) => sameName(name, told.name));
  /** Systems state whoever put a text into them: a person whom readers see instead is the author. */
  const found =
    (isSeen ? told : null) ??
    seen.find(({ name, far }) => isStated(name) && !far) ??
    told ??
    seen.find(({ name }) => isPerson(name)) ??
    all.find(({ name }) => !isOwn(name)) ??
    all[0];
  if (!found) return null;
  const { name, at } = found;
  const others = at === 'byline' ? [...listed(linked, () => true), ...stated] : seen;
  const sure = isStated(name)
    ? others.some((other) => sameName(other.name, name))
      ? 'high'
      : 'medium'
    : 'low';
  return { value: name, evidence: isOwn(name) ? 'outlet' : at, sure };
}
