/** The names of several files beside each other, after the articles they hold. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DaftarError } from '../api/errors.ts';

type NameOf = (article: { title: string }) => string;

/** Paths in a folder, which is made if it is not there. */
export async function pathsIn(folder: string, extension: string): Promise<NameOf> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new DaftarError('target-unwritable', folder, error);
  });
  const nameOf = namesFor(extension);
  return (article) => join(folder, nameOf(article));
}

/** Names that are alike get a number, also where only letters' case differs. */
export function namesFor(extension: string): NameOf {
  const used = new Set<string>();
  return ({ title }) => {
    const base = plainName(title);
    let name = base;
    for (let number = 2; used.has(name.toLowerCase()); number++) name = `${base}-${number}`;
    used.add(name.toLowerCase());
    return `${name}${extension}`;
  };
}

const LONGEST_NAME = 60;

/** Letters and digits of any script, joined by hyphens: what every file system takes. */
function plainName(title: string): string {
  const letters = title.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return [...letters.join('-')].slice(0, LONGEST_NAME).join('').replace(/-+$/, '') || 'article';
}
