/** What is pasted outside of a field becomes an article: files, a piece of a page, or plain text. Draws nothing. */
import { useEffect } from 'react';
import { archive } from '../api/client.ts';
import { t } from '../strings/index.ts';
import { toast } from '../ui/toast.ts';
import { isField } from './commands.ts';
import { importDropped } from './import-files.ts';
import { tellFailure } from './problem.ts';

/** Characters; less is a word for the search field, pasted in the wrong place. */
const SHORTEST = 80;

/** Only markup with these is worth more than its plain text. */
const STRUCTURE = /<(p|h[1-6]|li|table|blockquote|article)\b/i;

export function PasteToImport() {
  useEffect(() => {
    const abort = new AbortController();
    addEventListener('paste', (event) => void paste(event), { signal: abort.signal });
    return () => abort.abort();
  }, []);
  return null;
}

async function paste(event: ClipboardEvent): Promise<void> {
  const data = event.clipboardData;
  if (!data || isField(event.target)) return;
  event.preventDefault();
  if (data.files.length > 0) return importDropped(data);
  const plain = data.getData('text/plain');
  const html = data.getData('text/html');
  const isPage = STRUCTURE.test(html);
  if (plain.trim().length < SHORTEST) toast({ text: t.paste.tooShort });
  else {
    const name = `${t.paste.name(new Date())}.${isPage ? 'html' : 'txt'}`;
    await archive.imports.paste({ name, text: isPage ? html : plain }).catch(tellFailure);
  }
}
