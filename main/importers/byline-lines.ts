/** Names of authors in the lines about an article and in the line that signs it. Pure; what is none is left to `author-names.ts`. */
import { NEXT_LABEL } from './author-names.ts';
import { findDates } from './dates.ts';
import type { About, AboutLine } from './html-about.ts';
import { bylineName, PEOPLE } from './meta-lines.ts';

const BY = new RegExp(
  `(?:^|[|•·–—,/]\\s*|\\d\\s+|uhr,?\\s+)(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|[Dd]oor|[Dd]i|[Aa]v|[Aa]f|[Tt]ext(?: (?:und|&) Fotos?)?:|[Aa]utor(?:in)?:?|[Aa]uthor:?|Interview:?|Gespeichert von|Eingestellt von|Posted by)\\s+(?<name>${PEOPLE}|[\\p{L}\\d_]{3,20}(?= (?:am|on|um) ))`,
  'u',
);
/** A label says it wherever it stands, up to the next label. */
const LABELLED = new RegExp(
  `(?:^|[^\\p{L}])(?:[Aa]utor(?:in|en)?|[Aa]uthors?|[Aa]uteur|[Aa]utore|[Vv]erfasser(?:in)?|[Tt]ext|TEXT|[Rr]edaktion|[Ii]nterview|[Vv]on|[Bb]y|[Ww]ords|[Yy]azar|[Аа]втор|[Тт]екст)(?: (?:und|&|and) [Ff]otos?)?\\s?:\\s*(?<name>${PEOPLE})(?=$|[^\\p{L}])`,
  'u',
);

/** "A commentary by X": what kind of text it is stands before the name. */
const KIND_BY = new RegExp(
  `^(?:\\p{L}+ ){0,3}\\p{L}*(?:[Bb]eitrag|[Ii]nterview|[Kk]ommentar|[Bb]ericht|[Ee]ssay|[Kk]olumne|[Aa]nalyse|[Rr]ezension|[Rr]eport(?:age)?|[Ss]tory|[Aa]nalysis|[Oo]pinion|[Cc]olumn|[Cc]ommentary|[Rr]eview|[Cc]rónica|[Aa]rt[ií]c(?:le|ulo)) (?:von|by|par|por|di) (?<name>${PEOPLE})(?=$|[^\\p{L}])`,
  'u',
);
/** "06.11.2023 13:30 by Olga": behind a time of day a first name or a login will do. */
const TIMED =
  /\d{1,2}[:.]\d\d(?:\s?[Uu]hr)?,?\s+(?:von|by|par|por)\s+(?<name>\p{Lu}[\p{L}\d_-]{2,20})(?=$|\s)/u;
/** Chinese and Japanese names stand right behind their label, Korean ones before it. */
const DENSE =
  /(?:作者|記者|记者|撰文|責任編輯|责任编辑|编辑|執筆|^文)\s*[:：/]\s*(?<name>[\u3400-\u9fff·]{2,5})(?![\u3400-\u9fff])|(?<korean>[\uac00-\ud7af]{2,4})\s?기자(?![\uac00-\ud7af])/u;

function denseName(text: string): string | null {
  const groups = DENSE.exec(text)?.groups;
  return groups?.name ?? groups?.korean ?? null;
}

const ONLY_PEOPLE = new RegExp(`^${PEOPLE}$`, 'u');

/** With a date under it, a first name alone signs a text. */
const FIRST_NAME = new RegExp(`^(?:${PEOPLE}|\\p{Lu}\\p{Ll}{2,15})$`, 'u');

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
function datedName(text: string, form = ONLY_PEOPLE): string | null {
  const dates = findDates(text, { dayFirst: true, shortYears: true });
  if (!dates.length || text.length > 80) return null;
  const rest = dates.reduceRight((all, { start, end }) => `${all.slice(0, start)} ${all.slice(end)}`, text);
  const name = rest
    .replace(/\d{1,2}[:.]\d\d(?:\s?(?:Uhr|h|am|pm))?/gi, '')
    .replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, '');
  return form.test(name) ? name : null;
}

/** Who took a picture is not who wrote the text, unless it is said to be the same. */
const CREDIT = /©|\(c\)|\bcc[ -]by|photo|foto|image|bild|picture|getty|flickr/i;
const OF_TEXT = /text|words|autor|author/i;

const LONGEST_BY = 120;

/** "By X", "Von X, 3. Mai 2020": in a line about the article, hardly in one of it. */
export function lineName({ text, inBody, behind }: AboutLine): string | null {
  const timed = inBody || behind ? null : TIMED.exec(text)?.groups?.name;
  const told = timed ?? denseName(text);
  if (told) return told;
  if (CREDIT.test(text) && !OF_TEXT.test(text)) return null;
  const isShort = text.length <= LONGEST_BY && !inBody;
  const named = piecesOf(text).map(
    (piece) => bylineName(piece) ?? (isShort ? BY.exec(piece)?.groups?.name : null) ?? labelledName(piece),
  );
  return named.find(Boolean) ?? (behind || inBody ? null : (datedName(text) ?? kindName(text)));
}

const kindName = (text: string): string | null =>
  text.length <= LONGEST_BY ? (KIND_BY.exec(text)?.groups?.name ?? null) : null;

/** The name that a line within the text gives, if it does nothing else: "Author: X, head of a school". */
export function labelledLine(text: string): string | null {
  const opens = /^\p{L}+\s?:/u.test(text) && !CREDIT.test(text) ? labelledName(text) : null;
  return opens ?? kindName(text) ?? denseName(text);
}

const IN_BRACKETS = new RegExp(`\\((?<name>${PEOPLE})\\)\\s*$`, 'u');

/** With what a text is signed: a label, a name in brackets, or a name alone. */
export function signedName({ closing }: About): string | null {
  const end = closing.slice(-200);
  const signed =
    closing.length < 80
      ? (datedName(closing, FIRST_NAME) ?? (ONLY_PEOPLE.test(closing) ? closing : null))
      : null;
  return (
    signed ?? piecesOf(end).map(labelledName).find(Boolean) ?? IN_BRACKETS.exec(end)?.groups?.name ?? null
  );
}
