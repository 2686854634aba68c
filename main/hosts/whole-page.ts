/** A page to be printed as one document. Pure. */
import { escapeHtml } from '../exporters/pdf/escape.ts';
import type { PrintPage } from '../exporters/types.ts';

export function wholePage({ head, title, language, style, body }: PrintPage): string {
  return `<!doctype html><html lang="${escapeHtml(language)}"><head>${head}<title>${escapeHtml(title)}</title><style>${style}</style></head><body>${body}</body></html>`;
}
