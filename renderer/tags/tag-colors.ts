/** The colours of tags by name. */
import { useMemo } from 'react';
import type { Color } from '../../main/text/colors.ts';
import { useTags } from '../api/queries.ts';

export type TagColors = ReadonlyMap<string, Color>;

export function useTagColors(): TagColors {
  const { data: tags } = useTags();
  return useMemo(() => new Map(tags?.map(({ name, color }) => [name, color])), [tags]);
}
