/** Counts as a file of the person's own. */
import { archive } from '../api/client.ts';
import { downloadText } from '../export/deliver.ts';
import { t } from '../strings/index.ts';
import type { CountsView } from './counts-view.ts';
import type { TagsAsked, TogetherAsked } from './queries.ts';

const TYPES = { csv: 'text/csv', svg: 'image/svg+xml' } as const;

/** Rejects with a code and a sentence. */
export async function exportCsv(what: CountsView['what'], asked: TagsAsked & TogetherAsked): Promise<void> {
  const { counting } = archive;
  const table = await (what === 'tags' ? counting.tagsTable(asked) : counting.togetherTable(asked));
  hand(table, 'csv', what);
}

export function exportSvg(what: CountsView['what'], picture: string): void {
  hand(picture, 'svg', what);
}

function hand(text: string, format: keyof typeof TYPES, what: CountsView['what']): void {
  downloadText(text, TYPES[format], `${t.counts.fileName[what]}.${format}`);
}
