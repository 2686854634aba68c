/** Where a key leads in a grid of cells. Pure. */

export type At = { row: number; column: number };

type Pressed = { key: string; ctrlKey: boolean; metaKey: boolean };

/** Null for keys that lead nowhere. `rtl`: the first column stands at the right. */
export function cellFor({ key, ctrlKey, metaKey }: Pressed, at: At, size: At, rtl: boolean): At | null {
  const whole = ctrlKey || metaKey;
  const [right, left] = rtl ? [-1, 1] : [1, -1];
  const last: At = { row: size.row - 1, column: size.column - 1 };
  const moves: Record<string, At> = {
    ArrowDown: { ...at, row: at.row + 1 },
    ArrowUp: { ...at, row: at.row - 1 },
    ArrowRight: { ...at, column: at.column + right },
    ArrowLeft: { ...at, column: at.column + left },
    PageDown: { ...at, row: at.row + 8 },
    PageUp: { ...at, row: at.row - 8 },
    Home: whole ? { row: 0, column: 0 } : { ...at, column: 0 },
    End: whole ? last : { ...at, column: last.column },
  };
  const to = moves[key];
  if (!to) return null;
  return { row: within(to.row, last.row), column: within(to.column, last.column) };
}

function within(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}
