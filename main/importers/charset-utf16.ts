/** Tells UTF-16 from other bytes, with and without a byte order mark. */

export type Utf16 = 'utf-16le' | 'utf-16be';

const SAMPLE = 4096;

/** High bytes of the letters, digits, spaces and quotation marks of Latin, Greek, Cyrillic, Hebrew, Arabic. */
const USUAL = new Set([0x00, 0x01, 0x03, 0x04, 0x05, 0x06, 0x20]);

/** Share of the bytes at odd or even places for which `holds`. */
function share(bytes: Uint8Array, parity: 0 | 1, holds: (byte: number) => boolean): number {
  let hits = 0;
  for (let at: number = parity; at < bytes.length; at += 2) if (holds(bytes[at] ?? 0)) hits++;
  return hits / (bytes.length / 2);
}

/** Whether `high` is the place of the high bytes: few values, NUL among them, and no NUL at the other place. */
function fits(sample: Uint8Array, high: 0 | 1): boolean {
  const low = high === 0 ? 1 : 0;
  return (
    share(sample, high, (byte) => USUAL.has(byte)) > 0.9 &&
    share(sample, high, (byte) => byte === 0) > 0.08 &&
    share(sample, low, (byte) => byte < 9) < 0.02
  );
}

/** Which UTF-16 the bytes are, or null. Without a mark it takes at least eight letters to tell. */
export function utf16Of(bytes: Uint8Array): Utf16 | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const even = Math.min(bytes.length, SAMPLE) & ~1;
  if (even < 16) return null;
  const sample = bytes.subarray(0, even);
  if (!sample.includes(0)) return null;
  if (fits(sample, 1)) return 'utf-16le';
  return fits(sample, 0) ? 'utf-16be' : null;
}
