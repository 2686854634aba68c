/** Reads the drawn article into a text map, and turns selections and points of the screen into places of the text. */
import { type Place, placeOfSelection, type SlotPoint, slotOf, TextMap } from './text-map.ts';

export type DrawnText = TextMap<Text>;

/**
 * The map of everything drawn below `root`: each element with `data-start` is a slot, and all text in it is the
 * article's. Holds until React draws again.
 */
export function readDrawnText(root: HTMLElement): DrawnText {
  const slots = [...root.querySelectorAll<HTMLElement>('[data-start]')].map((element) =>
    slotOf(Number(element.dataset.start), element.dataset.region ?? '', textNodes(element)),
  );
  return new TextMap(slots);
}

function textNodes(element: HTMLElement): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** The stretch that a DOM range means; null if it touches no article text. Not trimmed. */
export function placeOfRange(map: DrawnText, range: AbstractRange): Place | null {
  const from = slotPoint(map, range.startContainer, range.startOffset, 'start');
  const to = slotPoint(map, range.endContainer, range.endOffset, 'end');
  return from && to ? placeOfSelection(map, from, to) : null;
}

/** Where one end of a selection stands in the text; between two texts it is the next or the last one. */
export function slotPoint(
  map: DrawnText,
  node: Node,
  offset: number,
  side: 'start' | 'end',
): SlotPoint | null {
  if (node instanceof Text) {
    const place = map.placeOf(node, offset);
    if (place) return place;
  }
  const leaves = map.slots.flatMap((slot) => slot.leaves);
  const boundary = document.createRange();
  boundary.setStart(node, offset);
  const next = firstAtOrBehind(leaves, boundary);
  const leaf = leaves[side === 'start' ? next : next - 1];
  return leaf ? map.placeOf(leaf, side === 'start' ? 0 : leaf.length) : null;
}

/** Index of the first leaf that begins at the boundary or behind it. */
function firstAtOrBehind(leaves: readonly Text[], boundary: Range): number {
  let low = 0;
  let high = leaves.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const leaf = leaves[middle];
    if (leaf && boundary.comparePoint(leaf, 0) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The DOM ranges of a stretch, one for each block or cell it touches. They do not follow later changes. */
export function staticRanges(map: DrawnText, place: Place): StaticRange[] {
  return map.pieces(place).map(
    ({ from, to }) =>
      new StaticRange({
        startContainer: from.leaf,
        startOffset: from.at,
        endContainer: to.leaf,
        endOffset: to.at,
      }),
  );
}

/** One live range from the first to the last drawn character of a stretch; null if none of it is drawn. */
export function liveRange(map: DrawnText, place: Place): Range | null {
  const pieces = map.pieces(place);
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.from.leaf, first.from.at);
  range.setEnd(last.to.leaf, last.to.at);
  return range;
}

/** The place of the text at a point of the window; null beside the text. */
export function placeAtPoint(map: DrawnText, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  if (!caret || !(caret.offsetNode instanceof Text)) return null;
  return map.placeOf(caret.offsetNode, caret.offset)?.offset ?? null;
}

/** The rectangle of the character at `offset`, in window coordinates; null if it is not drawn. */
export function rectOfCharacter(map: DrawnText, offset: number): DOMRect | null {
  const [piece] = map.pieces({ start: offset, end: offset + 1 });
  return piece ? (rectsOf(piece.from.leaf, piece.from.at, piece.to.leaf, piece.to.at)[0] ?? null) : null;
}

let ruler: Range | undefined;

/**
 * Where the text from one point to another is drawn, in window coordinates. One range measures everything: the browser
 * looks after every live range at every change of the document, until it is collected.
 */
export function rectsOf(from: Node, start: number, to: Node, end: number): DOMRect[] {
  ruler ??= document.createRange();
  ruler.setStart(from, start);
  ruler.setEnd(to, end);
  const rects = [...ruler.getClientRects()];
  ruler.selectNodeContents(document);
  ruler.collapse(true);
  return rects;
}
