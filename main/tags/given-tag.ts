/** A tag as a codebook that is handed in says it: what it leaves open stays as it is. */
import type { Color } from '../text/colors.ts';

export type GivenTag = {
  name: string;
  /** Null: at the top. */
  parent?: string | null | undefined;
  color?: Color | undefined;
  description?: string | undefined;
  examples?: string | undefined;
  shortcut?: string | undefined;
  retired?: boolean | undefined;
};
