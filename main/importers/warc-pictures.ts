/**
 * Pictures of the pages in a web archive. They stand near their page, mostly behind it: so a page waits until some
 * more has gone by, and pictures are kept for a while. What is held is bounded, however large the archive.
 */
import { MOST_PICTURES } from './picture.ts';
import type { Member } from './types.ts';

/** Bytes that go by before a page is handed on, and of pictures that are remembered. */
const AHEAD = MOST_PICTURES;
const MOST_KEPT = 2 * AHEAD;

export class NearPictures {
  readonly #pictures = new Map<string, Uint8Array>();
  readonly #waiting: { member: Member; until: number }[] = [];
  #passed = 0;
  #kept = 0;

  /** @param url as it was captured */
  picture(url: string, bytes: Uint8Array) {
    this.#forget(url);
    this.#pictures.set(url, bytes);
    this.#passed += bytes.length;
    this.#kept += bytes.length;
    for (const oldest of this.#pictures.keys()) {
      if (this.#kept <= MOST_KEPT) return;
      this.#forget(oldest);
    }
  }

  #forget(url: string) {
    this.#kept -= this.#pictures.get(url)?.length ?? 0;
    this.#pictures.delete(url);
  }

  /** The picture of an address as a page states it; null if none was captured near. */
  find(address: string, page: string): Uint8Array | null {
    if (!URL.canParse(address, page)) return null;
    return this.#pictures.get(new URL(address, page).href.replace(/#.*$/s, '')) ?? null;
  }

  /** @param bytes how many it takes */
  wait(member: Member, bytes: number) {
    this.#passed += bytes;
    this.#waiting.push({ member, until: this.#passed + AHEAD });
  }

  /** Those that waited long enough, in their order. */
  *due(): Generator<Member> {
    for (let first = this.#waiting[0]; first && first.until <= this.#passed; first = this.#waiting[0])
      yield (this.#waiting.shift() as typeof first).member;
  }

  *rest(): Generator<Member> {
    for (const { member } of this.#waiting.splice(0)) yield member;
  }
}
