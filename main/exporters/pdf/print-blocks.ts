/** Turns planned blocks into HTML, one function per kind of block. Knows no page, no notes and no font. */
import type { Block } from '../../text/blocks.ts';
import { type Stretch, splitStretch, tableRows } from '../../text/cells.ts';
import { clipToSlots } from '../../text/segments.ts';
import type { ExportArticle } from '../types.ts';
import { directionOf, type Surroundings, textAttributes } from './direction.ts';
import { escapeHtml } from './escape.ts';
import { type InlineContext, inlineHtml } from './inline.ts';
import { marginRange } from './margin-number.ts';
import type { PlannedBlock } from './plan.ts';
import { words } from './words.ts';

/** What all blocks of one article share. */
export type BlockContext = InlineContext & Surroundings & Pick<ExportArticle, 'picture'>;

/** All shown blocks; neighbouring list items become one list. */
export function blocksHtml(context: BlockContext, blocks: readonly PlannedBlock[]): string {
  const parts: string[] = [];
  let items: string[] = [];
  const endList = () => {
    if (items.length > 0) parts.push(`<ul>${items.join('')}</ul>`);
    items = [];
  };
  for (const planned of blocks) {
    if (planned.block.kind === 'item') {
      items.push(itemHtml(context, planned));
      continue;
    }
    endList();
    parts.push(blockHtml(context, planned));
  }
  endList();
  return parts.join('\n');
}

/** The headline as the page's own first heading, with its passages if it has any of its own. */
export function headlineHtml(
  context: BlockContext,
  title: string,
  planned: PlannedBlock | null,
  id: string,
): string {
  const attributes = textAttributes(title, context, planned?.block.language);
  return `<h1 id="${id}" ${attributes}>${planned ? whole(context, planned) : escapeHtml(title)}</h1>`;
}

function blockHtml(context: BlockContext, planned: PlannedBlock): string {
  const { block } = planned;
  switch (block.kind) {
    case 'heading':
      return element(context, planned, `h${Math.min(6, Math.max(2, block.level ?? 2))}`);
    case 'quote':
      return `<blockquote ${attributesOf(context, block)}><p>${whole(context, planned)}</p></blockquote>`;
    case 'preformatted':
      // A parser drops the first line feed of a <pre>.
      return `<pre ${attributesOf(context, block)}>\n${whole(context, planned)}</pre>`;
    case 'table':
      return tableHtml(context, planned);
    case 'figure':
      return figureHtml(context, planned);
    case 'footnote':
      return element(context, planned, 'p', 'footnote');
    default:
      return element(context, planned, 'p');
  }
}

function element(context: BlockContext, planned: PlannedBlock, name: string, className?: string): string {
  const named = className ? ` class="${className}"` : '';
  return `<${name}${named} ${attributesOf(context, planned.block)}>${markerHtml(planned.block)}${whole(context, planned)}</${name}>`;
}

function markerHtml({ kind, marker }: Block): string {
  return kind === 'footnote' && marker ? `<span class="note-marker">${escapeHtml(marker)}</span> ` : '';
}

function itemHtml(context: BlockContext, planned: PlannedBlock): string {
  const { depth = 0, marker = '•' } = planned.block;
  const depthStyle = `style="--depth:${Math.min(8, depth)}"`;
  return `<li ${attributesOf(context, planned.block)} ${depthStyle}><span class="marker">${escapeHtml(marker)}</span>${whole(context, planned)}</li>`;
}

/** The picture itself if it came along, else what its source says of it. */
function pictureHtml({ picture }: BlockContext, { alt = '', resource }: Block): string {
  const address = resource === undefined ? null : (picture?.(resource) ?? null);
  if (address) return `<img src="${address}" alt="${escapeHtml(alt)}">`;
  return alt ? `<p class="alt">${words.picture}: ${escapeHtml(alt)}</p>` : '';
}

/** Caption, then the lines of the credit in smaller type; the picture's own words if it has any. */
function figureHtml(context: BlockContext, planned: PlannedBlock): string {
  const [caption, ...credits] = splitStretch(context.text, planned.block, '\n');
  const alt = pictureHtml(context, planned.block);
  const captionHtml = caption ? partsHtml(context, planned, [caption])[0] : '';
  const creditHtml = partsHtml(context, planned, credits).map(
    (html) => `<span class="credit">${html}</span>`,
  );
  return `<figure ${attributesOf(context, planned.block)}>${alt}<figcaption>${captionHtml}${creditHtml.join('')}</figcaption></figure>`;
}

/** A row has one margin label, in its cell beside the margin: in another it would stand beside that cell. */
function tableHtml(context: BlockContext, planned: PlannedBlock): string {
  const { block } = planned;
  const rows = tableRows(context.text, block);
  const labels = rowLabels(context, planned, splitStretch(context.text, block, '\n'));
  const cells = partsHtml(context, planned, rows.flat(), false);
  const runs = directionOf(context.text.slice(block.start, block.end), context.direction);
  let at = 0;
  const rowHtml = rows.map((row, index) => {
    const name = index < (block.headerRows ?? 0) ? 'th' : 'td';
    const outer = runs === context.direction ? 0 : row.length - 1;
    const cellAt = (cell: Stretch, column: number) => {
      const label = column === outer ? (labels[index] ?? '') : '';
      return cellHtml(context, name, cell, label + (cells[at++] ?? ''));
    };
    return `<tr>${row.map(cellAt).join('')}</tr>`;
  });
  const head = rowHtml.splice(0, block.headerRows ?? 0).join('');
  return `<div class="table" ${attributesOf(context, block)}><table>${head && `<thead>${head}</thead>`}<tbody>${rowHtml.join('')}</tbody></table></div>`;
}

/** The label of each row for the passages that begin in it. */
function rowLabels(context: BlockContext, { marks }: PlannedBlock, rows: readonly Stretch[]): string[] {
  return clipToSlots(marks, rows).map((inRow) => {
    const numbers = inRow.map(({ id }) => id).filter((id) => !context.numbered.has(id));
    for (const number of numbers) context.numbered.add(number);
    return numbers.length > 0
      ? marginRange(
          context,
          numbers.sort((a, b) => a - b),
        )
      : '';
  });
}

function cellHtml(context: BlockContext, name: string, cell: Stretch, html: string): string {
  const direction = directionOf(context.text.slice(cell.start, cell.end), context.direction);
  const scope = name === 'th' ? ' scope="col"' : '';
  return `<${name}${scope} dir="${direction}">${html}</${name}>`;
}

function whole(context: BlockContext, { block, marks }: PlannedBlock): string {
  return inlineHtml(context, block, block.spans ?? [], marks);
}

/** Parts of one block, each with what lies in it. */
function partsHtml(
  context: BlockContext,
  { block, marks }: PlannedBlock,
  parts: readonly Stretch[],
  numbers = true,
): string[] {
  const marksIn = clipToSlots(marks, parts);
  const spansIn = clipToSlots(
    (block.spans ?? []).map((span) => ({ id: span, start: span.start, end: span.end })),
    parts,
  );
  return parts.map((part, index) => {
    const spans = (spansIn[index] ?? []).map(({ id, start, end }) => ({ ...id, start, end }));
    return inlineHtml(context, part, spans, marksIn[index] ?? [], numbers);
  });
}

function attributesOf(context: BlockContext, block: Block): string {
  return textAttributes(context.text.slice(block.start, block.end), context, block.language);
}
