/** White space as documents have it: lines of plain text, runs that HTML collapses. Pure; keeps every letter. */

/** Line ends of every kind become LF: CR LF, CR, NEL, line and paragraph separator, vertical tab, form feed. */
export function unixLines(text: string): string {
  return /[\r\v\f\u0085\u2028\u2029]/.test(text)
    ? text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    : text;
}

/** Runs of HTML white space become one space, as a browser draws them. A no-break space is none. */
export function collapse(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ');
}

/** Collapsed, and every kind of space at both ends removed. */
export function tidy(text: string): string {
  return collapse(text).trim();
}
