/** The charset a file says it is in, read from its first bytes. It may be wrong; nothing is decoded here. */

/** Where a declaration may stand, in bytes: more than browsers look at, as saved pages put comments first. */
const REACH = 8192;

const PATTERNS = [
  /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']\s*([\w.:-]+)/i,
  /<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]+)/i,
];

/** The declared charset in lower case, as written; null if none is declared. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, REACH)).toString('latin1');
  for (const pattern of PATTERNS) {
    const label = pattern.exec(head)?.[1];
    if (label) return label.toLowerCase();
  }
  return null;
}
