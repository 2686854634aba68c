/** Writes what an importer read as a new article: original, text, facts and event, in the caller's transaction. */

import type { ContainerPlace, Original } from '../../db/originals.ts';
import type { App } from '../app.ts';
import { sha256 } from '../archive/hash.ts';
import { ensureTag } from '../tags/tag-names.ts';
import { BLOCKS_VERSION, visibleText } from '../text/blocks.ts';
import { countWords } from '../text/fold.ts';
import type { Parsed } from '../workers/parser.ts';

type PackedOriginal = {
  sha256: string;
  size: number;
  packed: readonly Uint8Array[];
  /** Where it lay, if it was no file itself. */
  container: ContainerPlace | null;
};

/**
 * @param fileName without folders
 * @returns the article's id
 */
export function addArticle(app: App, fileName: string, original: PackedOriginal, parsed: Parsed): number {
  const { archive } = app;
  const { importer, version, imported } = parsed;
  const { text, blocks, title, outlet, byline, published, language, direction, url } = imported;
  const at = app.now();
  const uid = app.newUid();
  const kept = archive.originals.find(original.sha256);
  const originalId =
    kept?.id ??
    archive.originals.put(original.sha256, original.size, original.packed, at, original.container);
  const place = kept ? placeOf(kept) : original.container;
  const textSha256 = sha256(text);
  const blocksJson = JSON.stringify({ version: BLOCKS_VERSION, blocks });
  const articleId = archive.articles.insert(
    {
      uid,
      title: title.value,
      outlet: outlet?.value ?? null,
      byline: byline?.value ?? null,
      published: published?.date ?? null,
      publishedPrecision: published?.precision ?? null,
      publishedEvidence: published?.evidence ?? null,
      language: language.value,
      direction,
      url: url?.value ?? null,
      words: countWords(visibleText(text, blocks)),
      at,
    },
    {
      uid: app.newUid(),
      originalId,
      fileName,
      importer,
      importerVersion: version,
      text,
      blocks: blocksJson,
      textSha256,
      found: JSON.stringify({ title, outlet, byline, published, language, direction, url }),
      at,
    },
  );
  archive.events.append(at, 'article.imported', uid, {
    original: original.sha256,
    text: textSha256,
    blocks: sha256(blocksJson),
    importer,
    version,
    // The way inside is the user's own words: of those the chain holds hashes only.
    ...(place ? { container: place.sha256, member: sha256(place.member) } : {}),
  });
  tagWith(app, articleId, imported.tags ?? []);
  return articleId;
}

/** Bytes that were kept before stay where they were found first. */
function placeOf({ containerSha256, member }: Original): ContainerPlace | null {
  return containerSha256 !== null && member !== null ? { sha256: containerSha256, member } : null;
}

/** What the source calls it becomes tags on the article. */
function tagWith(app: App, articleId: number, names: readonly string[]): void {
  for (const name of names) app.archive.articleTags.add(articleId, ensureTag(app, name).id);
}
