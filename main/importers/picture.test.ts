import { describe, expect, test } from 'vitest';
import { png } from '../fixtures/png.ts';
import { MOST_PICTURE, Pictures, sniffPicture } from './picture.ts';

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
    ),
  );
const u32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

const frame = (width: number, height: number) => [
  0xff,
  0xc0,
  0,
  17,
  8,
  height >> 8,
  height & 255,
  width >> 8,
  width & 255,
  3,
  0,
  0,
];
const exif = (orientation: number) =>
  bytes(
    [0xff, 0xe1, 0, 34],
    'Exif\0\0',
    'MM',
    [0, 42],
    u32(8),
    [0, 1],
    [1, 0x12, 0, 3],
    u32(1),
    [0, orientation, 0, 0],
    u32(0),
  );

describe('sniffPicture', () => {
  test.each([
    ['PNG', png(640, 480), 'image/png'],
    ['JPEG', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1], frame(640, 480)), 'image/jpeg'],
    ['GIF', bytes('GIF89a', [0x80, 2, 0xe0, 1, 0, 0, 0]), 'image/gif'],
    [
      'lossy WebP',
      bytes('RIFF', u32(0), 'WEBPVP8 ', u32(0), [0, 0, 0, 0x9d, 1, 0x2a, 0x80, 2, 0xe0, 1]),
      'image/webp',
    ],
    [
      'lossless WebP',
      bytes('RIFF', u32(0), 'WEBPVP8L', u32(0), [0x2f, 0x7f, 0xc2, 0x77, 0, 0, 0, 0, 0, 0]),
      'image/webp',
    ],
    [
      'extended WebP',
      bytes('RIFF', u32(0), 'WEBPVP8X', u32(0), [0, 0, 0, 0, 0x7f, 2, 0, 0xdf, 1, 0]),
      'image/webp',
    ],
    [
      'AVIF',
      bytes(u32(28), 'ftypavif', u32(0), 'mif1', 'miaf', u32(20), 'ispe', u32(0), u32(640), u32(480)),
      'image/avif',
    ],
  ])('knows %s and its size by its bytes', (_, picture, mime) =>
    expect(sniffPicture(picture)).toEqual({ mime, width: 640, height: 480 }),
  );

  test('a photograph taken on its side has the size that it is drawn in', () =>
    expect(sniffPicture(bytes([0xff, 0xd8], [...exif(6)], frame(640, 480)))).toEqual({
      mime: 'image/jpeg',
      width: 480,
      height: 640,
    }));

  test.each([
    [
      'SVG, which can carry scripts',
      bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    ],
    ['a page', bytes('<!DOCTYPE html><html></html>')],
    ['nothing', bytes()],
    ['a sound file', bytes('RIFF', u32(100), 'WAVEfmt ', u32(0))],
  ])('%s is no picture', (_, other) => expect(sniffPicture(other)).toBeNull());

  test('a picture cut short keeps its kind and no size', () =>
    expect(sniffPicture(bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0, 0, 0, 0]))).toEqual({
      mime: 'image/jpeg',
    }));
});

describe('Pictures', () => {
  test('keeps each picture once, under the SHA-256 of its bytes', async () => {
    const pictures = new Pictures();
    const keys = [await pictures.add(png(64, 64)), await pictures.add(png(64, 64))];
    expect(keys[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(pictures.resources).toEqual([
      { key: keys[0], mime: 'image/png', width: 64, height: 64, bytes: png(64, 64) },
    ]);
  });

  test.each([
    ['a tracking pixel', png(1, 1)],
    ['a rule', png(600, 3)],
    ['an icon', png(32, 32)],
    ['a picture of a mile', png(100_000, 100)],
    ['one that is too large', new Uint8Array(Buffer.concat([png(640, 480), Buffer.alloc(MOST_PICTURE)]))],
    ['what is no picture', bytes('<svg width="600" height="400"></svg>')],
  ])('leaves out %s', async (_, picture) => expect(await new Pictures().add(picture)).toBeNull());

  test('stops at what one article may bring, and takes smaller ones after', async () => {
    const pictures = new Pictures();
    const large = (number: number) =>
      new Uint8Array(Buffer.concat([png(640, 480 + number), Buffer.alloc(MOST_PICTURE - 100)]));
    const keys = [];
    for (let number = 0; number < 10; number++) keys.push(await pictures.add(large(number)));
    expect(keys.filter((key) => key !== null)).toHaveLength(8);
    expect(await pictures.add(png(64, 64))).not.toBeNull();
  });
});
