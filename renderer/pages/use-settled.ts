/** Whether something has been on screen long enough to be worth asking for. */
import { useEffect, useState } from 'react';

/** Pages that are scrolled past in less time are never asked for. */
const SETTLED_MS = 70;

export function useSettled(): boolean {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLED_MS);
    return () => clearTimeout(timer);
  }, []);
  return isSettled;
}
