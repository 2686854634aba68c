import { describe, expect, test } from 'vitest';
import { decode, isBinary } from './charset.ts';
import { ImportError } from './types.ts';

const ARABIC =
  'قال سكان البلدة إن السوق فتح أبوابه عند الفجر، وإن المعبر بقي مغلقا في وجه الشاحنات القادمة من الشمال.';
const GERMAN = 'Die Brücke über den Fluß wurde gestern geöffnet, größere Wagen müssen weiter warten.';

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)))),
  );

/** Encodes by asking the decoder what each byte means. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (letter) => table.get(letter) ?? 63);
}

const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());

describe('decode', () => {
  test.each(['windows-1256', 'iso-8859-6'])('tells Arabic in %s without a declaration', (label) => {
    expect(decode(encode(ARABIC.replaceAll('،', ' '), label), 'a.txt')).toBe(ARABIC.replaceAll('،', ' '));
  });

  test('tells German in Windows-1252 without a declaration', () => {
    expect(decode(encode(GERMAN, 'windows-1252'), 'a.txt')).toBe(GERMAN);
  });

  test('reads what markup declares', () => {
    const page = `<meta charset="windows-1251"><p>Мост открыт</p>`;
    expect(decode(encode(page, 'windows-1251'), 'a.html')).toBe(page);
  });

  test('valid UTF-8 wins over a declaration that lies', () => {
    const page = `<meta charset="windows-1252"><p>${ARABIC}</p>`;
    expect(decode(bytes(page), 'a.html')).toBe(page);
  });

  test('Arabic wins over a Latin declaration that makes nonsense of it', () => {
    const page = `<meta charset="iso-8859-1"><p>${ARABIC}</p>`;
    expect(decode(encode(page, 'windows-1256'), 'a.html')).toBe(page);
  });

  test.each([
    ['little-endian with a mark', new Uint8Array(Buffer.from(`\uFEFF${ARABIC}`, 'utf16le'))],
    ['little-endian without one', new Uint8Array(Buffer.from(ARABIC, 'utf16le'))],
    ['big-endian with a mark', utf16be(`\uFEFF${ARABIC}`)],
    ['big-endian without one', utf16be(ARABIC)],
  ])('reads UTF-16 %s', (_, source) => expect(decode(source, 'a.txt')).toBe(ARABIC));

  test('removes a UTF-8 byte order mark', () => {
    expect(decode(bytes([0xef, 0xbb, 0xbf], 'Maraza'), 'a.txt')).toBe('Maraza');
  });

  test('keeps UTF-8 that was cut in the middle of a letter', () => {
    const whole = Buffer.from(ARABIC.repeat(3));
    expect(decode(new Uint8Array(whole.subarray(0, whole.length - 2)), 'a.txt')).toContain(ARABIC);
  });

  test.each([
    ['a PDF', bytes('%PDF-1.7 more of it')],
    ['binary data', Uint8Array.from({ length: 4000 }, (_, at) => ((at * 7919) % 251) % 32)],
  ])('refuses %s named .txt and says what it is', (kind, source) => {
    expect(() => decode(source, 'a.txt')).toThrow(ImportError);
    expect(() => decode(source, 'a.txt')).toThrow(kind);
  });

  test('a single NUL in a long text is no reason to refuse it', () => {
    expect(isBinary(bytes(GERMAN.repeat(5), [0], GERMAN))).toBe(false);
  });
});
