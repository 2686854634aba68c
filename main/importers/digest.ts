/** Digests as web archives state them: an algorithm and a value in hex, Base32 or Base64. */
import { createHash } from 'node:crypto';

const ALGORITHMS: Record<string, string> = {
  md5: 'md5',
  sha1: 'sha1',
  'sha-1': 'sha1',
  sha224: 'sha224',
  sha256: 'sha256',
  'sha-256': 'sha256',
  sha384: 'sha384',
  sha512: 'sha512',
  'sha-512': 'sha512',
};

/** Bytes of each algorithm's value. */
const LENGTHS: Record<string, number> = { md5: 16, sha1: 20, sha224: 28, sha256: 32, sha384: 48, sha512: 64 };

export type Digest = { algorithm: string; value: Buffer };

/** @param stated such as `sha1:B2LTWWPU…`; null if it is none that can be checked */
export function parseDigest(stated: string | undefined): Digest | null {
  const [, name = '', value = ''] = /^\s*([\w-]+):([\w+/=-]+)\s*$/.exec(stated ?? '') ?? [];
  const algorithm = ALGORITHMS[name.toLowerCase()];
  if (!algorithm) return null;
  const length = LENGTHS[algorithm] ?? 0;
  const bytes = [fromHex, fromBase32, fromBase64]
    .map((read) => read(value))
    .find((read) => read?.length === length);
  return bytes ? { algorithm, value: bytes } : null;
}

const fromHex = (text: string) => (/^[0-9a-f]+$/i.test(text) ? Buffer.from(text, 'hex') : null);
const fromBase64 = (text: string) => Buffer.from(text, 'base64');

/** RFC 4648, either case, padding or none. */
function fromBase32(text: string): Buffer | null {
  const digits = text.replace(/=+$/, '').toUpperCase();
  if (!/^[A-Z2-7]+$/.test(digits)) return null;
  const bytes: number[] = [];
  let bits = 0;
  let value = 0;
  for (const digit of digits) {
    value = ((value << 5) | 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(digit)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((value >> bits) & 0xff);
  }
  return Buffer.from(bytes);
}

/** Whether bytes have a digest. */
export function holds({ algorithm, value }: Digest, ...parts: readonly Uint8Array[]): boolean {
  const hash = createHash(algorithm);
  for (const part of parts) hash.update(part);
  return hash.digest().equals(value);
}
