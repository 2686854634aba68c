/** XHTML for a parser of HTML: what the two read differently is put into words that both read alike. Pure, on source text. */

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;
const EMPTY = /<([a-zA-Z][\w:-]*)((?:\s+[^\s=<>/"']+(?:\s*=\s*(?:"[^"<]*"|'[^'<]*'))?)*)\s*\/>/g;

const ROLES: Readonly<Record<string, string>> = {
  noteref: 'doc-noteref',
  footnote: 'doc-footnote',
  endnote: 'doc-endnote',
  rearnote: 'doc-endnote',
  backlink: 'doc-backlink',
};

/** The role that an `epub:type` stands for. */
function role(types: string): string {
  const known = types.split(/\s+/).map((type) => ROLES[type]);
  const found = known.find(Boolean);
  return found ? ` role="${found}"` : '';
}

/** Empty elements are closed, kinds of notes have their role, links within the book lead to their anchor. */
export function asHtml(source: string): string {
  return source
    .replace(/<\?xml[^>]*>/, '')
    .replace(/<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>/i, '<!DOCTYPE html>')
    .replace(EMPTY, (whole, name, attributes) =>
      VOID.test(name) ? whole : `<${name}${attributes}></${name}>`,
    )
    .replace(/\s(?:epub:type)\s*=\s*(?:"([^"]*)"|'([^']*)')/g, (_, a, b) => role(a ?? b ?? ''))
    .replace(/(<a\b[^>]*?\shref\s*=\s*["'])[^"':#]+#/gi, '$1#');
}
