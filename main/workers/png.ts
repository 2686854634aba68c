/** Packs pixels as PNG, quickly rather than small: pictures of pages are looked at once. ISO/IEC 15948. Pure. */
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const RGB = 2;

/** @param rgba four bytes a pixel; the fourth, how opaque it is, is left out */
export function png({
  width,
  height,
  rgba,
}: {
  width: number;
  height: number;
  rgba: Uint8Array;
}): Uint8Array {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  header.setUint8(9, RGB);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('IDAT', deflateSync(rows(width, height, rgba), { level: 1 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Each row stands behind a byte that says how it was filtered: not at all. */
function rows(width: number, height: number, rgba: Uint8Array): Uint8Array {
  const out = new Uint8Array(height * (width * 3 + 1));
  let [from, to] = [0, 0];
  for (let y = 0; y < height; y++) {
    to++;
    for (let x = 0; x < width; x++) {
      out[to++] = rgba[from] as number;
      out[to++] = rgba[from + 1] as number;
      out[to++] = rgba[from + 2] as number;
      from += 4;
    }
  }
  return out;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  out.set(data, 8);
  out.writeUInt32BE(crc32(out.subarray(4, data.length + 8)), data.length + 8);
  return out;
}
