/** Looks at everything the archive promises to keep, and says what does not hold. Changes nothing. */
import { createHash } from 'node:crypto';
import type { Origin } from '../../db/articles.ts';
import type { Archive } from '../../db/index.ts';
import { messageOf } from '../api/errors.ts';
import type { VerifyResult } from '../api/schema.ts';
import type { JobContext } from '../jobs/jobs.ts';
import { sha256 } from './hash.ts';

type Problem = VerifyResult['problems'][number];

/** Re-hashes originals and texts, walks the event chain, compares it with the articles, checks the file's structure. */
export async function verify(archive: Archive, { signal, report }: JobContext): Promise<VerifyResult> {
  const problems: Problem[] = archive.check().map((detail) => ({ kind: 'file', id: archive.uid, detail }));
  const originals = archive.originals.all();
  for (const [done, original] of originals.entries()) {
    signal.throwIfAborted();
    report({ done, total: originals.length, doing: 'originals' });
    problems.push(...checkOriginal(archive, original));
    // Lets other calls in between: hashing gigabytes takes a while.
    if (done % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  problems.push(...checkPictures(archive), ...checkTexts(archive), ...checkPassages(archive));
  const chain = archive.events.check();
  problems.push(...chain.problems.map(({ id, detail }) => ({ kind: 'event', id: String(id), detail })));
  problems.push(...checkOrigins(archive), ...checkRuns(archive));
  return { ok: problems.length === 0, originals: originals.length, events: chain.count, problems };
}

function checkOriginal(archive: Archive, original: { id: number; sha256: string; size: number }): Problem[] {
  const problem = (detail: string) => [{ kind: 'original', id: original.sha256, detail }];
  const hash = createHash('sha256');
  let size = 0;
  try {
    for (const chunk of archive.originals.read(original.id)) {
      hash.update(chunk);
      size += chunk.length;
    }
  } catch (error) {
    return problem(`a part of it cannot be unpacked: ${messageOf(error)}`);
  }
  if (size !== original.size) return problem(`it has ${size} bytes, ${original.size} were imported`);
  return hash.digest('hex') === original.sha256 ? [] : problem('its bytes are not those that were imported');
}

/** A picture's bytes are those that came along. */
function checkPictures(archive: Archive): Problem[] {
  const problems: Problem[] = [];
  for (const picture of archive.resources.all())
    if (sha256(picture.data) !== picture.sha256)
      problems.push({
        kind: 'picture',
        id: picture.sha256,
        detail: 'its bytes are not those that came along',
      });
  return problems;
}

function checkTexts(archive: Archive): Problem[] {
  const problems: Problem[] = [];
  for (const { uid, text, textSha256 } of archive.articles.texts())
    if (sha256(text) !== textSha256)
      problems.push({
        kind: 'text',
        id: uid,
        detail: 'the text is not the one that was read from the original',
      });
  return problems;
}

/** A passage that is said to be placed stands where its quote does. */
function checkPassages(archive: Archive): Problem[] {
  const problems: Problem[] = [];
  const texts = new Map<number, string>();
  for (const { uid, revisionId, start, end, quote, state } of archive.annotations.all()) {
    if (!texts.has(revisionId)) {
      texts.clear();
      texts.set(revisionId, archive.articles.revision(revisionId).text);
    }
    if (state === 'placed' && texts.get(revisionId)?.slice(start, end) !== quote)
      problems.push({ kind: 'passage', id: uid, detail: 'its place and its quote do not agree' });
  }
  return problems;
}

/**
 * Every article stands in the chain with the original and the text it has, and none that the chain tells of is gone
 * unless the chain also tells that it was purged.
 */
function checkOrigins(archive: Archive): Problem[] {
  const told = Map.groupBy(
    [...archive.events.ofKind('article.imported'), ...archive.events.ofKind('article.revised')],
    ({ subject }) => subject,
  );
  const purged = new Set(archive.events.ofKind('article.purged').map(({ subject }) => subject));
  const problems: Problem[] = [];
  const problem = (id: string, detail: string) => problems.push({ kind: 'article', id, detail });
  const gone = new Set(told.keys());
  for (const origin of archive.articles.origins()) {
    const { uid, number } = origin;
    const data = JSON.parse(told.get(uid)?.[number - 1]?.data ?? '{}') as Record<string, string>;
    for (const detail of differences(origin, data)) problem(uid, detail);
    gone.delete(uid);
    if (purged.has(uid)) problem(uid, 'the event chain tells that it was purged, but it is there');
  }
  for (const uid of gone) if (!purged.has(uid)) problem(uid, 'the event chain tells of it, but it is gone');
  return problems;
}

/** What the chain tells otherwise of how an article began. */
function differences(origin: Origin, told: Record<string, string>): string[] {
  const { original, container, member, text, blocks } = origin;
  const isElsewhere =
    (told.container ?? null) !== container || (told.member ?? null) !== (member && sha256(member));
  const found = {
    'the event chain tells of another original or text': told.original !== original || told.text !== text,
    'its blocks are not those that were read from the original': told.blocks !== sha256(blocks),
    'the event chain tells of another container, or of another place in it': isElsewhere,
  };
  return Object.entries(found).flatMap(([detail, isSo]) => (isSo ? [detail] : []));
}

/** The ledger of every import that came to its end has as many items of each outcome as the chain tells. */
function checkRuns(archive: Archive): Problem[] {
  return archive.events.ofKind('import.finished').flatMap(({ subject, data }) => {
    const run = archive.imports.find(subject);
    const kept = run === null ? {} : archive.imports.tally(run);
    const told = JSON.parse(data) as Record<string, number>;
    const outcomes = [...new Set([...Object.keys(kept), ...Object.keys(told)])] as (keyof typeof kept)[];
    return outcomes
      .filter((outcome) => kept[outcome] !== told[outcome])
      .map((outcome) => ({
        kind: 'ledger',
        id: subject,
        detail: `the event chain tells of ${told[outcome] ?? 0} files that were ${outcome}, the ledger of ${kept[outcome] ?? 0}`,
      }));
  });
}
