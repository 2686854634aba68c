/** From plain text to drafts: which lines belong together, and which are list items or captions. */
import type { Draft } from '../text/blocks.ts';
import { unixLines } from '../text/whitespace.ts';
import { captionText, hasCredit, isCreditOnly } from './captions.ts';
import { dateLine } from './meta-lines.ts';

/** A draft, and whether a blank line (or nothing) stands before it. */
export type CaptureDraft = { draft: Draft; parted: boolean };

/** A line without the space around it. `group` counts the runs of lines that no blank line parts. */
type Line = { text: string; indent: number; group: number };

const LIST_ITEM = /^([•●▪◦‣⁃∙■□►*·–—-]|\(?(?:\d{1,3}|[٠-٩]{1,3})[.)])[ \t\u00a0]+(?=\S)/u;

/** A line this long ends where its paragraph does; shorter ones may have been broken to a width. */
const WIDEST = 110;
const NARROWEST = 28;
const LONGEST_CAPTION = 320;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let group = 0;
  for (const raw of unixLines(text).split('\n')) {
    const line = raw.trim();
    if (line) lines.push({ text: line, indent: raw.length - raw.trimStart().length, group });
    else group++;
  }
  return lines;
}

const endsSentence = (line: string) => /[.!?:؟…۔]["”’»)\]]*$/u.test(line);

/** Whether a line and the next look like one paragraph that was broken to a width. */
function isBroken(line: Line, next: Line | undefined): boolean {
  return (
    next !== undefined &&
    next.group === line.group &&
    line.text.length >= NARROWEST &&
    !endsSentence(line.text) &&
    !LIST_ITEM.test(next.text) &&
    !/^\p{Lu}/u.test(next.text)
  );
}

/** The length that nine lines of ten keep to. */
function widthOf(lines: readonly Line[]): number {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

/** Whether the file's lines are broken to a width, as mail and old text files are. */
function isHardWrapped(lines: readonly Line[]): boolean {
  const sample = lines.slice(0, 2000);
  const long = sample.filter((line) => line.text.length > WIDEST).length;
  if (sample.length < 6 || long > sample.length * 0.02) return false;
  const wide = sample.filter((line) => line.text.length >= NARROWEST).length;
  const broken = sample.filter((line, index) => isBroken(line, sample[index + 1]));
  const width = widthOf(sample);
  const full = broken.filter((line) => line.text.length > width * 0.75).length;
  return broken.length > wide * 0.4 && full > broken.length * 0.8;
}

/** The paragraph goes on: no item, credit or heading begins, and the line before was filled to the width. */
function goesOn(before: Line, line: Line, width: number): boolean {
  if (before.group !== line.group || LIST_ITEM.test(line.text)) return false;
  return before.text.length > width * (endsSentence(before.text) ? 0.85 : 0.6);
}

/** Lines broken to a width, joined by spaces to the paragraphs they were. */
function unwrap(lines: readonly Line[]): Line[] {
  const width = widthOf(lines.slice(0, 2000));
  const joined: { parts: string[]; line: Line }[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && before && goesOn(before, line, width)) last.parts.push(line.text);
    else joined.push({ parts: [line.text], line });
    before = line;
  }
  return joined.map(({ parts, line }) => ({ ...line, text: parts.join(' ') }));
}

function item(line: Line, marker: string): Draft {
  const depth = Math.min(8, Math.max(0, Math.floor((line.indent - 2) / 2)));
  return { kind: 'item', depth, marker: marker.trim(), text: line.text.slice(marker.length) };
}

/** A credit and a caption under labels of their own: "Image source, N" before "Image caption, what it shows". */
const LABELLED_CREDIT = /^image source\b/i;
const LABELLED_CAPTION = /^image caption\b/i;
const OPEN_LABEL = /\nimage caption\s?,?$/i;

function isLabelledCaption(before: Draft, line: Line): boolean {
  if (before.kind !== 'figure' || !LABELLED_CREDIT.test(before.text)) return false;
  return OPEN_LABEL.test(before.text) || LABELLED_CAPTION.test(line.text);
}

function draftOf(line: Line): Draft {
  if (LABELLED_CREDIT.test(line.text) && line.text.length < LONGEST_CAPTION)
    return { kind: 'figure', text: line.text };
  const marker = LIST_ITEM.exec(line.text)?.[0];
  // "3. November 2021" is a day, not the third item of a list.
  if (marker && !(/^\d/.test(marker) && dateLine(line.text).length)) return item(line, marker);
  if (line.text.length < 500 && hasCredit(line.text)) return { kind: 'figure', text: captionText(line.text) };
  return { kind: 'paragraph', text: line.text };
}

/** A line of nothing but a credit makes a figure of itself and the line right before it. */
function isCaptionOf(before: Draft, line: Line, previous: Line | undefined): boolean {
  return (
    before.kind === 'paragraph' &&
    previous?.group === line.group &&
    before.text.length <= LONGEST_CAPTION &&
    isCreditOnly(line.text)
  );
}

/**
 * The drafts of a plain text, none hidden yet: a paragraph for each line, list items with their markers, and
 * figures of caption and credit. Lines that were broken to a width are joined first. No character but white
 * space and list markers is left out.
 */
export function captureDrafts(text: string): CaptureDraft[] {
  const raw = linesOf(text);
  const lines = isHardWrapped(raw) ? unwrap(raw) : raw;
  const drafts: CaptureDraft[] = [];
  for (const [index, line] of lines.entries()) {
    const before = drafts.at(-1);
    const joins =
      before && (isCaptionOf(before.draft, line, lines[index - 1]) || isLabelledCaption(before.draft, line));
    if (joins) {
      before.draft = { kind: 'figure', text: `${before.draft.text}\n${line.text}` };
    } else drafts.push({ draft: draftOf(line), parted: lines[index - 1]?.group !== line.group });
  }
  return drafts;
}
