/** Opens an archive one way or another, and keeps what went wrong for the screen. */
import { useState } from 'react';

export function useOpening() {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const open = (call: () => Promise<unknown>) => {
    setBusy(true);
    setError(null);
    call()
      .catch((problem) => setError(problem))
      .finally(() => setBusy(false));
  };
  return { open, isBusy, error };
}
