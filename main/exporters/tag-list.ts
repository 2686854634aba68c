/** Several tags as one line of text that can be taken apart again. Pure. */

/**
 * Names joined by `; `. A name that holds a semicolon or a double quote, or begins or ends with white space,
 * stands in double quotes, its own ones doubled, as a cell does in RFC 4180: `a; "b; c"; "the ""clerk"""`.
 */
export function tagList(names: readonly string[]): string {
  return names.map(quoted).join('; ');
}

function quoted(name: string): string {
  return /[;"]|^\s|\s$|^$/u.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}
