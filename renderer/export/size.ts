/** Bytes as people say them. Pure. */
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** `940 B`, `12 kB`, `3.4 MB`: decimal units, one decimal below ten. */
export function sizeInWords(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1000 ** power;
  const shown = power > 0 && value < 9.95 ? value.toFixed(1) : String(Math.round(value));
  return shown === '1000' && power < UNITS.length - 1
    ? `1.0 ${UNITS[power + 1]}`
    : `${shown} ${UNITS[power]}`;
}
