/** Makes foreign text safe inside HTML and CSS. Pure; everything printed goes through here. */

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text or attribute value. Control characters other than TAB and LF become U+FFFD. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n]/gu, '\uFFFD')
    .toWellFormed()
    .replace(/[&<>"']/g, (found) => ENTITIES[found] ?? '');
}

/** A quoted CSS string that can neither end itself nor the style element it stands in. */
export function cssString(text: string): string {
  const safe = text
    .replace(/\p{Cc}+/gu, ' ')
    .toWellFormed()
    .replace(/["\\<>&]/g, (found) => `\\${found.charCodeAt(0).toString(16)} `);
  return `"${safe}"`;
}

/** Cuts after `limit` code points, at a word if one ends near, and says so with an ellipsis. */
export function shorten(text: string, limit: number): string {
  const characters = [...text.replace(/\s+/gu, ' ').trim()];
  if (characters.length <= limit) return characters.join('');
  const cut = characters.slice(0, limit).join('');
  return `${cut.replace(/\s\S{0,12}$/u, '').trimEnd()}…`;
}
