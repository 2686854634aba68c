/**
 * The codebook as REFI-QDA exchanges it (`.qdc`, Codebook 1.0): nested codes with descriptions and colours. A tag that
 * is retired is a code that is not codable; examples, which REFI-QDA has no place for, stand behind the description. Keys
 * stay here. Pure; knows no file.
 */
import type { TagView } from '../api/schema.ts';
import { named, parseXml } from '../importers/xml.ts';
import { refused } from '../tables/given-table.ts';
import { COLORS, type Color } from '../text/colors.ts';
import { nearestColor } from '../text/nearest-color.ts';
import { oklch, type Rgb } from '../text/oklch.ts';
import type { GivenCodebook } from './codebook-table.ts';
import type { GivenTag } from './given-tag.ts';
import { tagName } from './tag-names.ts';

export const isCodebookXml = (content: string) => /^\uFEFF?\s*<(?:\?xml|!--|CodeBook)/.test(content);

type Code = { name: string; parent: string | null; element: Element };
type Element = ReturnType<typeof named>[number];

/** Throws `invalid-input` if there are no codes in it. */
export function readCodebookXml(content: string): GivenCodebook {
  const root = named(parseXml(content), 'Codes')[0];
  if (!root) throw refused('The file is not a REFI-QDA codebook: it has no list of codes.');
  const codes = codesIn(root, null, new Set());
  return { tags: codes.map(givenTag), problems: [] };
}

const childrenNamed = (element: Element, local: string) =>
  [...element.children].filter(({ localName }) => localName.replace(/^.*:/, '') === local);

/** Each code before those under it. Tags have names of their own: a second “Other” says whose it is. */
function codesIn(element: Element, parent: string | null, taken: Set<string>): Code[] {
  return childrenNamed(element, 'Code').flatMap((child) => {
    const own = tagName(child.getAttribute('name') ?? '');
    const name = taken.has(own) && parent ? `${parent} / ${own}` : own;
    if (name === '') return codesIn(child, parent, taken);
    taken.add(name);
    return [{ name, parent, element: child }, ...codesIn(child, name, taken)];
  });
}

/** Between a description and its examples. */
const EXAMPLES = '\n\nExamples:\n';

const said = (element: Element | undefined) =>
  (element?.textContent ?? '').replace(/\r\n?/g, '\n').split(EXAMPLES);

function givenTag({ name, parent, element }: Code): GivenTag {
  const [description = '', ...examples] = said(childrenNamed(element, 'Description')[0]);
  const codable = element.getAttribute('isCodable')?.trim().toLowerCase();
  return {
    name,
    parent,
    color: colorOf(element.getAttribute('color') ?? ''),
    description: description.trim() || undefined,
    examples: examples.join(EXAMPLES).trim() || undefined,
    retired: codable === 'false' || codable === '0',
  };
}

/** Undefined for a grey, which is none of ours. @param hex `#RGB` or `#RRGGBB` */
function colorOf(hex: string): Color | undefined {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(hex.trim())?.[1];
  if (!digits) return undefined;
  const whole = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const rgb = [0, 2, 4].map((at) => Number.parseInt(whole.slice(at, at + 2), 16) / 255);
  return nearestColor(rgb as unknown as Rgb) ?? undefined;
}

/** A swatch that stands on white. */
function hexOf(color: Color): string {
  const channels = oklch(0.72, 0.14, COLORS[color]).map((channel) =>
    Math.round(channel * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${channels.join('').toUpperCase()}`;
}

/** @param tags each before those under it. @param guidOf by name; the same at every export */
export function writeCodebookXml(
  tags: readonly TagView[],
  guidOf: ReadonlyMap<string, string>,
  origin: string,
): string {
  const lines: string[] = [];
  let open = 0;
  for (const { name, depth, description, examples, retired, color } of tags) {
    for (; open > depth; open--) lines.push('</Code>');
    const facts = `guid="${guidOf.get(name)}" name="${attribute(name)}" isCodable="${!retired}" color="${hexOf(color)}"`;
    lines.push(`<Code ${facts}>`);
    const all = examples ? `${description}${EXAMPLES}${examples}` : description;
    if (all) lines.push(`<Description>${escaped(all)}</Description>`);
    open++;
  }
  const ends = '</Code>'.repeat(open);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="${attribute(origin)}"><Codes>${lines.join('')}${ends}</Codes></CodeBook>\n`;
}

/** Without what no XML may hold. */
const escaped = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are meant
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
const attribute = (text: string) => escaped(text).replaceAll('"', '&quot;').replace(/\s/g, ' ');
