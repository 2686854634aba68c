/** Names in the places where a page names its outlet: date lines, photo credits, datelines. Pure; none is sure yet. */
import type { Unit } from './chrome.ts';
import { namesStated } from './meta-parts.ts';

const NAME =
  /^(?:(?:The )?[\p{Lu}][\p{L}\d'’.-]*(?: (?:[\p{Lu}][\p{L}\d'’-]*|of|the|and)){0,3}|[\p{Script=Arabic}\p{M}]+(?: [\p{Script=Arabic}\p{M}]+){0,2})$/u;
const DATELINE = /^[^().]{2,40}\s?\((?<name>[^()]{3,30})\)\s?[-–—:]/u;
const OWN_LINE = /^(?<name>[^\s–—-][^–—-]{2,30}?)\s?[-–—]\s?[^\s–—-][^–—-]{1,25}$/u;

/** How many lines of the head may hold a dateline of their own. */
const HEAD = 60;

/** The last name of a photo's credit: behind "Photo:", a slash or "of", in brackets or not. */
function credited(caption: string): string | undefined {
  const credit = caption.slice(caption.lastIndexOf('\n') + 1).replace(/^[[(]|[\])]$/g, '');
  return credit
    .slice(-120)
    .split(/\s?[/:،,]\s?|\b(?:of|by)\s/u)
    .at(-1)
    ?.trim();
}

const bracketed = (text: string) =>
  text.length < 200 ? /\((?<name>[^()]{3,30})\)$/u.exec(text)?.groups?.name : undefined;

function inLine({ text, is }: Unit, head: boolean): (string | undefined)[] {
  if (is === 'caption') return [credited(text)];
  if (is === 'prose') return [DATELINE.exec(text.slice(0, 90))?.groups?.name];
  return head && text.length < 160 ? [OWN_LINE.exec(text)?.groups?.name, bracketed(text)] : [];
}

/** A name, and whether it stands in the line that says when the text was published. */
export type StatedName = { name: string; dated: boolean };

/** Names by place; most are of people, towns or agencies: `outlets.ts` decides. */
export function statedNames(units: readonly Unit[]): StatedName[] {
  const found = units.flatMap((unit, at) => [
    ...(unit.is === 'meta' ? namesStated(unit.text).map((name) => ({ name, dated: true })) : []),
    ...inLine(unit, at < HEAD).map((name) => ({ name: name?.trim() ?? '', dated: false })),
  ]);
  const names = new Map<string, StatedName>();
  for (const stated of found)
    if (NAME.test(stated.name) && !names.get(stated.name)?.dated) names.set(stated.name, stated);
  return [...names.values()].slice(0, 40);
}
