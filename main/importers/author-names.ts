/** What in a stated author or a byline is a name, and of what kind: a person's, a login's, an organisation's. Pure. */
import { lineKey, wordCount } from './line-key.ts';

const OPENING =
  /^(?:by|von|vom|par|por|di|de|door|av|af|od|przez|written by|posted by|published by|submitted by|reported by|story by|words by|interview(?: by| von)?|authors?|autor(?:in|en|es|a)?|auteur|autore|redacción|redaktion|verfasser(?:in)?|text(?: und| &| \+) (?:fotos?|bilder?)|text|texte|fotos?(?: und| &) text|ein(?:e)? \S+ von|gastbeitrag von|kommentar von|geschrieben von|verfasst von|veröffentlicht von|gespeichert von|eingestellt von|erstellt von|beitrag von|(?:zeige |view )?al(?:le?|l) (?:beiträge|artikel|posts|articles) (?:von|by)|(?:mehr|more) (?:von|by|from)|redakteur(?:in)?|écrit par|publié par|publicado por|escrito por|postado por|scritto da|pubblicato da|geschreven door|geplaatst door|автор|автор статьи|بقلم|كتبه?|كتبت|إعداد|تقرير|الكاتبة?|المؤلف)\s*[:/|]?\s+/iu;
const NOISE =
  /^(?:en|de|fr|es|it|pt|ar|ru|tr|nl|pl|admin|administrator|webmaster|editor|staff|user|author|autor|none|null|undefined|unknown|guest|gast|root|anonymous|wordpressadmin|.*www\..*|wordpress.*|typo3.*|joomla.*|.*@.*|https?:.*|www\..*|[\p{L}\d-]+\.(?:com|de|org|net|at|ch|info|eu|fr|es|it|co\.uk)|share|teilen|follow|contact|kontakt|publiziert am|von|by|super user|themegrill|all posts.*|view all.*|alle beiträge.*|uncategorized|allgemein|comments?|kommentare?|(?:mehr|more|read|weiter|zurück|next|previous|posted|published|veröffentlicht|publié|publicado|geplaatst|pubblicato|gesponsert\p{L}*|sponsored)(?!\p{L}).*|\d+ .*)$/iu;
/** What stands behind a name in the same line. */
const BEHIND =
  /\s*[|•·–—<>]\s*|\s-\s|\s[/]\s|,?\s+(?:am|on|vom|in|at|le|el|il|den|um)\s+\p{L}*\.?,?\s*\d|\s*\(?\d{1,2}[.:/]\s?\d|,?\s+\d{1,2}\.?\s+\p{L}{3,}\.?\s+\d{4}|,?\s+\p{L}{3,9}\.?\s+\d{1,2},?\s+\d{4}|\s+(?:\d+ (?:min|comments?|kommentare?))|,\s*(?:\p{L}+(?:tag|day)|published|updated|aktualisiert|veröffentlicht)\b|\s+(?:published|updated|posted)\b|\s+@\w|\s+\S+@\S+|\s*(?:more|all) posts\b|\s*(?:\bauthor\b|\bdatum\b|\bdate\b)\s*:/iu;

/** Where a label such as "Photo:" says that something else follows. */
export const NEXT_LABEL = /\s+(?=\p{Lu}\p{L}{2,15}\s?:)/u;

const LONGEST = 80;

/** The name that a stated author or a byline holds, or null. */
export function nameIn(stated: string): string | null {
  const opened = stated
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*:$/, '')
    .replace(OPENING, '')
    .replace(OPENING, '');
  const name = (opened.split(NEXT_LABEL)[0]?.split(BEHIND)[0] ?? '')
    .replace(/^[\s:,–-]+|[,;:.\s]+$/g, '')
    .trim();
  const usable =
    name.length > 1 &&
    name.length < LONGEST &&
    wordCount(name) <= 9 &&
    /\p{L}{2}/u.test(name) &&
    !/\d{5}/.test(name);
  return usable && !NOISE.test(name) ? name : null;
}

const ORGANISATION =
  /(?<!\p{L})(?:gmbh|ag|kg|e\.\s?v\.?|inc|ltd|llc|s\.?a\.?|verlag|stiftung|foundation|redaktion\p{L}*|redazione|redacción|rédaction|redakcja|newsroom|team|pressestelle|agency|agentur|ministerium|ministry|universit\p{L}+|news|media|press|staff)(?!\p{L})/iu;
/** Of no script with capitals is it known which words are names. */
const LOGIN = /^(?=.*[a-z])[^\p{Lu}\p{Lo}]+$|^[\p{L}\d]+_[\p{L}\d_]+$/u;

/** Names that may be of whoever keeps the page rather than of who wrote the text. */
export const isOrganisation = (name: string) => ORGANISATION.test(name);
export const isLogin = (name: string) => LOGIN.test(name);

const letters = (text: string) => lineKey(text).replace(/[^\p{L}\p{N}]/gu, '');

/** Shorter names of sites are words of other names, too. */
const LEAST_SITE = 6;

/** Whether a name is the site's own: its outlet's, or that of its host without the end, e.g. `courier`. */
export function isOwnName(name: string, outlet: string | null, site: string): boolean {
  const [own, host] = [letters(name), letters(site)];
  const names = outlet === null ? [] : [outlet, ...outlet.split(/\s[-–—|·]\s/)];
  return (
    names.some((part) => letters(part) === own) ||
    own === host ||
    (host.length >= LEAST_SITE && own.includes(host))
  );
}
