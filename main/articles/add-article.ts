/** Writes what an importer read as a new article: original, text, facts and event, in the caller's transaction. */

import type { App } from '../app.ts';
import { sha256 } from '../archive/hash.ts';
import { BLOCKS_VERSION, visibleText } from '../text/blocks.ts';
import { countWords } from '../text/fold.ts';
import type { Parsed } from '../workers/parser.ts';

type PackedOriginal = { sha256: string; size: number; packed: readonly Uint8Array[] };

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
  const originalId =
    archive.originals.find(original.sha256)?.id ??
    archive.originals.put(original.sha256, original.size, original.packed, at);
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
  });
  return articleId;
}
