/** Offers a stretch of text for annotating, unless the archive can only be read. */
import { useCallback } from 'react';
import { useInfo } from '../api/queries.ts';
import { t } from '../strings/index.ts';
import { toast } from '../ui/toast.ts';
import { useReading } from './reading.ts';
import { type Place, trimmed } from './text-map.ts';

export type Offer = (place: Place, part?: 'tags' | 'note') => void;

export function useOffer(text: string): Offer {
  const isReadOnly = Boolean(useInfo().data?.readOnly);
  return useCallback(
    (place, part = 'tags') => {
      const kept = trimmed(text, place);
      if (!kept) return;
      if (isReadOnly) toast({ text: t.annotations.readOnly });
      else useReading.getState().propose(kept, part);
    },
    [text, isReadOnly],
  );
}
