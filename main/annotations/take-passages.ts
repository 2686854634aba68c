/** Takes in the passages that a file brings along, each once however often the file comes. In the caller's transaction. */
import type { Article, Revision } from '../../db/model.ts';
import type { App } from '../app.ts';
import type { ImportedPassage } from '../importers/types.ts';
import { ensureTag } from '../tags/tag-names.ts';
import { toUtf16 } from '../text/codepoints.ts';
import { DEFAULT_COLOR } from '../text/colors.ts';
import { placeQuote, selectorAt } from '../text/quote.ts';
import { changeAsThere } from './change-as-there.ts';

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/;

/**
 * What became of the passages of a file: new here; changed in the file, and so here; changed there and here, of which both
 * notes are kept; deleted in the file, and kept here.
 */
export type Taken = { fresh: number; changed: number; both: number; gone: number };

/** @param text what the passages' offsets count in; in an article with another text they are placed by their words */
export function takePassages(
  app: App,
  articleId: number,
  text: string,
  passages: readonly ImportedPassage[],
): Taken {
  const taken: Taken = { fresh: 0, changed: 0, both: 0, gone: 0 };
  if (passages.length === 0) return taken;
  const { archive } = app;
  const article = archive.articles.byId(articleId);
  if (!article) throw new RangeError(`no article ${articleId}`);
  const revision = archive.articles.revision(article.revisionId);
  const known = new Set(archive.origins.ofArticle(articleId).map(({ key }) => key));
  const isKnown = ({ key, id = key }: ImportedPassage) =>
    known.has(key) || archive.origins.holder(id) === articleId;
  const [here = [], fresh = []] = [true, false].map((are) => passages.filter((one) => isKnown(one) === are));
  for (const passage of fresh) take(app, article, revision, text, passage);
  if (here.some(({ elsewhere }) => elsewhere))
    archive.changes.record(app.now(), 'changes made in a PDF', () => {
      for (const passage of here) {
        const what = changeAsThere(app, passage);
        if (what !== 'none') taken[what]++;
      }
    });
  const isThere = ({ elsewhere }: ImportedPassage) => elsewhere && !elsewhere.isGone;
  taken.changed += fresh.filter(isThere).length;
  const isHere = ({ key, id = key }: ImportedPassage) => archive.annotations.find(id) !== null;
  taken.gone = passages.filter((one) => one.elsewhere?.isGone && isHere(one)).length;
  taken.fresh = fresh.length;
  return taken;
}

function take(app: App, article: Article, revision: Revision, text: string, passage: ImportedPassage): void {
  const { archive } = app;
  const { key, id = key, kind, page, author, tags } = passage;
  const { note = passage.note, color = passage.color } = passage.elsewhere ?? {};
  const uid = UUID.test(id) && archive.origins.holder(id) === null ? id : app.newUid();
  const now = app.now();
  // No later than its file was read: what was changed later was changed here.
  const at = passage.createdAt ?? passage.modifiedAt ?? revision.createdAt;
  const tagged = tags.map(({ name, color }) => ensureTag(app, name, color ?? undefined));
  const usual = tagged[0]?.color ?? DEFAULT_COLOR;
  const annotationId = archive.annotations.insert({
    ...{ uid, articleId: article.id, revisionId: revision.id, note, author, at },
    ...placeOf(revision, text, passage),
    color: color === usual ? null : color,
    modifiedAt: passage.modifiedAt ?? at,
  });
  for (const { id } of tagged) archive.annotations.addTag(annotationId, id);
  archive.origins.add({ annotationId, revisionId: revision.id, key, kind, page });
  archive.events.append(now, 'annotation.created', uid, { article: article.uid });
}

/** A passage whose words are others in this text keeps those that were chosen, and asks. */
function placeOf({ text, textSha256 }: Revision, given: string, passage: ImportedPassage) {
  const { start, end, state, canonical } = passage;
  const selector = passage.selector ?? selectorAt(given, start, end);
  if (canonical?.sha256 === textSha256) {
    const [from, to] = [canonical.start, canonical.end].map((place) => toUtf16(text, place)) as [
      number,
      number,
    ];
    return { start: from, end: to, ...selector, state: canonical.state };
  }
  const isThere = state !== 'placed' || text.slice(start, end) === selector.quote;
  if (text === given && isThere) return { start, end, ...selector, state };
  const place = placeQuote(text, { start, end, ...selector });
  const isSame = place.state === 'placed' && state !== 'weak';
  return {
    ...{ start: place.start, end: place.end },
    ...(isSame ? selectorAt(text, place.start, place.end) : selector),
    state: isSame || place.state === 'lost' ? place.state : ('weak' as const),
  };
}
