/** Whole numbers in as few bytes as they need, one after the other (LEB128). Pure. */

/** Appends a number that is not below 0; see {@link signed}. */
export function push(bytes: number[], value: number): void {
  let left = value;
  for (; left >= 128; left = Math.floor(left / 128)) bytes.push((left % 128) + 128);
  bytes.push(left);
}

export type Reader = { bytes: Uint8Array; at: number };

/** The next number. Throws RangeError where there is none. */
export function pull(reader: Reader): number {
  let value = 0;
  for (let scale = 1; ; scale *= 128) {
    const byte = reader.bytes[reader.at++];
    if (byte === undefined || scale > 2 ** 42) throw new RangeError('these bytes are no numbers');
    value += (byte % 128) * scale;
    if (byte < 128) return value;
  }
}

/** Small numbers of either sign as small ones that are not below 0. */
export const signed = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
export const unsigned = (value: number): number => (value % 2 ? -(value + 1) / 2 : value / 2);
