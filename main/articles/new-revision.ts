/** What an importer read, as a revision to be stored, and what the event chain says of it. */
import type { NewRevision } from '../../db/articles.ts';
import type { ContainerPlace, Original } from '../../db/originals.ts';
import type { StoredResource } from '../../db/resources.ts';
import type { App } from '../app.ts';
import { sha256 } from '../archive/hash.ts';
import type { Resource } from '../importers/types.ts';
import { BLOCKS_VERSION } from '../text/blocks.ts';
import type { Parsed } from '../workers/parser.ts';

export type PackedOriginal = {
  sha256: string;
  size: number;
  packed: readonly Uint8Array[];
  /** Where it lay, if it was no file itself. */
  container: ContainerPlace | null;
};

/** `told`: the event's data. */
type Made = {
  revision: Omit<NewRevision, 'articleId'>;
  told: Record<string, string | number>;
};

/**
 * Keeps the original, in the caller's transaction.
 * @param fileName without folders
 */
export function newRevision(app: App, fileName: string, original: PackedOriginal, parsed: Parsed): Made {
  const { originals } = app.archive;
  const { importer, version, imported } = parsed;
  const { text, title, outlet, byline, published, language, direction, url, keywords, pages } = imported;
  const at = app.now();
  const kept = originals.find(original.sha256);
  const originalId =
    kept?.id ?? originals.put(original.sha256, original.size, original.packed, at, original.container);
  const place = kept ? placeOf(kept) : original.container;
  const textSha256 = sha256(text);
  const blocks = JSON.stringify({ version: BLOCKS_VERSION, blocks: imported.blocks });
  const found = JSON.stringify({ title, outlet, byline, published, language, direction, url, keywords });
  const uid = app.newUid();
  return {
    revision: {
      ...{ uid, originalId, fileName, importer, importerVersion: version },
      ...{ text, blocks, textSha256, found, at },
      resources: imported.resources?.map(storedPicture),
      pages: pages && { facts: JSON.stringify(pages.facts), map: pages.map, boxes: pages.boxes },
    },
    told: {
      original: original.sha256,
      text: textSha256,
      blocks: sha256(blocks),
      importer,
      version,
      // The way inside is the user's own words: of those the chain holds hashes only.
      ...(place ? { container: place.sha256, member: sha256(place.member) } : {}),
    },
  };
}

/** The key is made anew of the bytes: what reads untrusted files is not asked for it. */
function storedPicture({ bytes, mime, width, height }: Resource): StoredResource {
  return { sha256: sha256(bytes), mime, width: width ?? null, height: height ?? null, data: bytes };
}

/** Bytes that were kept before stay where they were found first. */
function placeOf({ containerSha256, member }: Original): ContainerPlace | null {
  return containerSha256 !== null && member !== null ? { sha256: containerSha256, member } : null;
}
