/** Offers a stretch of text for annotating or as a name, unless the archive can only be read. */
import { useCallback } from 'react';
import { useInfo } from '../api/queries.ts';
import { t } from '../strings/index.ts';
import { toast } from '../ui/toast.ts';
import { type PendingPart, useReading } from './reading.ts';
import { type Place, trimmed } from './text-map.ts';

export type Offer = (place: Place, part?: PendingPart) => void;

/** UTF-16 units of a selection that may be a name. */
const LONGEST_NAME = 120;

export function useOffer(text: string): Offer {
  const isReadOnly = Boolean(useInfo().data?.readOnly);
  return useCallback(
    (place, part = 'tags') => {
      const kept = trimmed(text, place);
      if (!kept) return;
      if (part === 'name' && kept.end - kept.start > LONGEST_NAME) toast({ text: t.nameFromText.tooLong });
      else if (isReadOnly) toast({ text: t.annotations.readOnly });
      else useReading.getState().propose(kept, part);
    },
    [text, isReadOnly],
  );
}
