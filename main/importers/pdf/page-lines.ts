/**
 * Where the text of an article stands on one page, line by line, so that it can be selected and painted there.
 * Coordinates are PDF points from the upper left corner of the page as it is shown, y downwards.
 */
import type { PageRun } from '../../text/page-map.ts';
import type { Rect } from './annotations.ts';
import type { CharBox } from './char-boxes.ts';
import type { PdfDocument } from './document.ts';

/** The visible part of a page in its own space, and how far it is turned clockwise when shown. */
export type Frame = { box: Rect; rotation: 0 | 90 | 180 | 270 };

/**
 * A stretch of the canonical text that stands in one line. `turn`: clockwise, how the line runs as shown. `edges`: of
 * each UTF-16 unit where it begins and ends along the line, in the order of reading: right before left in Arabic. They
 * are distances from the left where the line runs across, from the top where it runs up or down.
 */
export type PageLine = {
  start: number;
  end: number;
  turn: 0 | 90 | 180 | 270;
  left: number;
  top: number;
  right: number;
  bottom: number;
  edges: number[];
};

/** As it is shown: y downwards. */
type Box = { left: number; top: number; right: number; bottom: number };
type Unit = { at: number; box: Box; turn: PageLine['turn']; size: number };

/** A gap wider than this, in ems, or an offset farther, parts a line. */
const WIDEST_GAP = 1.5;
const LONGEST_GAP = 3;

/** The letters of a page with a box, and the page that they stand on. */
export type PageBoxes = { frame: Frame; chars: CharBox[] };

export type PageText = { isEmpty: boolean; lines: PageLine[] };

/** @param runs those of this page, in the text's order */
export function pageText({ frame, chars }: PageBoxes, runs: readonly PageRun[]): PageText {
  const byIndex = new Map(chars.map((char) => [char.index, char]));
  const lines: Unit[][] = [];
  for (const run of runs)
    for (const unit of unitsOf(run, byIndex, frame)) {
      const line = lines.at(-1);
      const before = line?.at(-1);
      if (line && before && continues(before, unit)) line.push(unit);
      else lines.push([unit]);
    }
  return { isEmpty: chars.length === 0, lines: lines.map(lineOf) };
}

function* unitsOf(run: PageRun, chars: ReadonlyMap<number, CharBox>, frame: Frame): Generator<Unit> {
  for (let at = 0; at < run.length; at++) {
    const char = chars.get(run.index + at * run.step);
    if (!char) continue;
    const turn = ((frame.rotation + 360 - char.angle * 90) % 360) as PageLine['turn'];
    const box = shown(char.box, frame);
    const part = run.step === 0 ? share(box, turn, at, run.length) : box;
    yield { at: run.start + at, box: part, turn, size: char.size };
  }
}

/** Null if the page cannot be read. */
export function frameOf(document: PdfDocument, index: number): Frame | null {
  const { api, scratch } = document.engine;
  const rotation = document.onPage(index, (page) => {
    api.FPDF_GetPageBoundingBox(page, scratch);
    return ((api.FPDFPage_GetRotation(page) & 3) * 90) as Frame['rotation'];
  });
  if (rotation === null) return null;
  const [left, top, right, bottom] = [0, 4, 8, 12].map((at) => document.engine.float(at)) as Edges;
  return { box: { left, top, right, bottom }, rotation };
}

type Edges = [number, number, number, number];

/** From the page's own space to the page as it is shown. */
export function shown({ left, right, bottom, top }: Rect, { box, rotation }: Frame): Box {
  const [x1, x2, y1, y2] = [left - box.left, right - box.left, bottom - box.bottom, top - box.bottom];
  const [width, height] = [box.right - box.left, box.top - box.bottom];
  if (rotation === 0) return { left: x1, right: x2, top: height - y2, bottom: height - y1 };
  if (rotation === 90) return { left: y1, right: y2, top: x1, bottom: x2 };
  if (rotation === 180) return { left: width - x2, right: width - x1, top: y1, bottom: y2 };
  return { left: height - y2, right: height - y1, top: width - x2, bottom: width - x1 };
}

/** The letters of a ligature share its box. */
function share(box: Box, turn: PageLine['turn'], at: number, of: number): Box {
  const [from, to] = along(box, turn);
  const part = (to - from) / of;
  const [first, last] = [from + part * at, from + part * (at + 1)];
  return isLevel(turn) ? { ...box, left: first, right: last } : { ...box, top: first, bottom: last };
}

const isLevel = (turn: PageLine['turn']) => turn === 0 || turn === 180;
const along = (box: Box, turn: PageLine['turn']): [number, number] =>
  isLevel(turn) ? [box.left, box.right] : [box.top, box.bottom];
const across = (box: Box, turn: PageLine['turn']): [number, number] =>
  isLevel(turn) ? [box.top, box.bottom] : [box.left, box.right];

function continues(before: Unit, unit: Unit): boolean {
  if (before.turn !== unit.turn || unit.at - before.at > LONGEST_GAP) return false;
  const em = Math.max(before.size, unit.size);
  const [from, to] = along(unit.box, unit.turn);
  const [lastFrom, lastTo] = along(before.box, unit.turn);
  if (Math.max(from - lastTo, lastFrom - to) > WIDEST_GAP * em) return false;
  const [high, low] = across(unit.box, unit.turn);
  const [lastHigh, lastLow] = across(before.box, unit.turn);
  const common = Math.min(low, lastLow) - Math.max(high, lastHigh);
  return common > 0.4 * Math.min(low - high, lastLow - lastHigh);
}

function lineOf(units: readonly Unit[]): PageLine {
  const first = units[0] as Unit;
  const { turn } = first;
  const boxes = units.map(({ box }) => box);
  const start = first.at;
  const end = (units.at(-1) as Unit).at + 1;
  const edges: number[] = new Array(2 * (end - start)).fill(Number.NaN);
  for (const [number, { at, box }] of units.entries()) {
    const [from, to] = along(box, turn);
    const isBackwards = runsBackwards(units, number);
    edges[2 * (at - start)] = round(isBackwards ? to : from);
    edges[2 * (at - start) + 1] = round(isBackwards ? from : to);
  }
  fillGaps(edges);
  return {
    ...{ start, end, turn, edges },
    left: round(Math.min(...boxes.map(({ left }) => left))),
    right: round(Math.max(...boxes.map(({ right }) => right))),
    top: round(Math.min(...boxes.map(({ top }) => top))),
    bottom: round(Math.max(...boxes.map(({ bottom }) => bottom))),
  };
}

/** Against the growing coordinate, by where its neighbour stands: right-to-left script, or a line upside down. */
function runsBackwards(units: readonly Unit[], number: number): boolean {
  const own = units[number];
  const [before, behind] = number > 0 ? [units[number - 1], own] : [own, units[1]];
  if (!before || !behind) return false;
  return along(behind.box, behind.turn)[0] < along(before.box, before.turn)[0];
}

/** What has no box, such as a space, lies between its neighbours. */
function fillGaps(edges: number[]): void {
  for (let at = 2; at < edges.length; at += 2) {
    if (!Number.isNaN(edges[at])) continue;
    const from = edges[at - 1] as number;
    let next = at;
    while (Number.isNaN(edges[next])) next += 2;
    const backwards = (edges[at - 1] as number) < (edges[at - 2] as number);
    const to = edges[next] as number;
    // Where the direction of script changes there is no room between the two.
    const isBetween = backwards ? to <= from : to >= from;
    edges[at] = from;
    edges[at + 1] = isBetween && next === at + 2 ? to : from;
  }
}

const round = (value: number) => Math.round(value * 100) / 100;
