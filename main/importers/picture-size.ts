/** How large a picture is, read from its head alone. Null where the bytes end or say nothing; nothing is decoded. */

/** Pixels, as drawn. */
export type PictureSize = { width: number; height: number };

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
/** Bytes as the letters they are in Latin-1. */
export const asciiAt = (bytes: Uint8Array, start: number, length: number) =>
  String.fromCharCode(...bytes.subarray(start, start + length));

export function sizeOfPng(bytes: Uint8Array): PictureSize | null {
  if (bytes.length < 24 || asciiAt(bytes, 12, 4) !== 'IHDR') return null;
  const view = viewOf(bytes);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

export function sizeOfGif(bytes: Uint8Array): PictureSize | null {
  if (bytes.length < 10) return null;
  const view = viewOf(bytes);
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** SOF0 to SOF15 hold the size; C4, C8 and CC are other tables in the same range. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Whether Exif says that the picture lies on its side (orientations 5 to 8). `start`: of the TIFF header. */
function liesOnSide(bytes: Uint8Array, start: number): boolean {
  if (start + 14 > bytes.length) return false;
  const view = viewOf(bytes);
  const little = asciiAt(bytes, start, 2) === 'II';
  const directory = start + view.getUint32(start + 4, little);
  if (directory + 2 > bytes.length) return false;
  const entries = Math.min(view.getUint16(directory, little), 64);
  for (let entry = directory + 2; entry < directory + 2 + entries * 12; entry += 12) {
    if (entry + 12 > bytes.length) return false;
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little) >= 5;
  }
  return false;
}

/** The segments of a JPEG by marker, each with the place of its own data; ends at what is none. */
function* segments(bytes: Uint8Array): Generator<{ marker: number; data: number }> {
  const view = viewOf(bytes);
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker >= 0xd0 && marker <= 0xd8) at += 2;
    else {
      yield { marker, data: at + 4 };
      at += 2 + view.getUint16(at + 2);
    }
  }
}

export function sizeOfJpeg(bytes: Uint8Array): PictureSize | null {
  const view = viewOf(bytes);
  let turned = false;
  for (const { marker, data } of segments(bytes)) {
    if (marker === 0xe1 && asciiAt(bytes, data, 4) === 'Exif') turned = liesOnSide(bytes, data + 6);
    if (!isFrame(marker)) continue;
    const [height, width] = [view.getUint16(data + 1), view.getUint16(data + 3)];
    return turned ? { width: height, height: width } : { width, height };
  }
  return null;
}

export function sizeOfWebp(bytes: Uint8Array): PictureSize | null {
  if (bytes.length < 30) return null;
  const view = viewOf(bytes);
  const kind = asciiAt(bytes, 12, 4);
  if (kind === 'VP8 ')
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  if (kind !== 'VP8X') return null;
  const three = (at: number) => view.getUint16(at, true) + ((bytes[at + 2] ?? 0) << 16);
  return { width: three(24) + 1, height: three(27) + 1 };
}

/** The largest `ispe` (image spatial extents) box near the file's beginning: an AVIF's tiles and its alpha are smaller. */
export function sizeOfAvif(bytes: Uint8Array): PictureSize | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8192));
  let size: PictureSize | null = null;
  for (let at = head.indexOf('ispe'); at >= 0 && at + 16 <= head.length; at = head.indexOf('ispe', at + 4)) {
    const [width, height] = [head.readUInt32BE(at + 8), head.readUInt32BE(at + 12)];
    if (!size || width * height > size.width * size.height) size = { width, height };
  }
  return size;
}
