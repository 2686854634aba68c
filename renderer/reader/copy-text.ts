/** Puts text on the clipboard and says so. */
import { t } from '../strings/index.ts';
import { toast } from '../ui/toast.ts';

export async function copyText(text: string, said: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast({ text: said });
  } catch {
    toast({ text: copiedBySelection(text) ? said : t.reader.notCopied });
  }
}

/** The older way, for windows that may not write to the clipboard by themselves. */
function copiedBySelection(text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', put);
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', put);
  }
}
