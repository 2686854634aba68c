/** Files dropped before an archive is open: says what is missing, and keeps the browser from opening them. */
import { useEffect } from 'react';
import { t } from '../strings/index.ts';
import { toast } from '../ui/toast.ts';

export function DropHint() {
  useEffect(() => {
    const abort = new AbortController();
    addEventListener('dragover', (event) => event.preventDefault(), { signal: abort.signal });
    addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        toast({ text: t.start.openFirst });
      },
      { signal: abort.signal },
    );
    return () => abort.abort();
  }, []);
  return null;
}
