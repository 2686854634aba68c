/** "Not part of the article", here, in the outlet or everywhere; or part of it after all. In the caller's transaction. */
import type { Article, Revision } from '../../db/model.ts';
import { DaftarError } from '../api/errors.ts';
import type { BlockReach, BlockRuleView } from '../api/schema.ts';
import type { App } from '../app.ts';
import { findArticle } from '../archive/find.ts';
import { plainText, textKey } from '../text/block-key.ts';
import { visibleText } from '../text/blocks.ts';
import { countWords } from '../text/fold.ts';
import { parseBlocks } from './blocks-json.ts';
import { outletKey } from './note-parts.ts';
import { articleBlocks, ownBlocks } from './shown-blocks.ts';

/** UTF-16 units of a block that a rule keeps, for people. */
const SAMPLE = 160;

/**
 * What is said of more articles goes for this one, too: what was said of it alone is forgotten. A passage keeps its
 * block shown, unless it is hidden here alone. Throws `block-unknown`, and `invalid-input` for a reach that is not to be had.
 */
export function hideBlock(app: App, uid: string, number: number, hidden: boolean, reach: BlockReach): void {
  const { archive, now } = app;
  const article = findArticle(archive, uid);
  const revision = archive.articles.revision(article.revisionId);
  const isHidden = () => {
    const block = articleBlocks(archive, revision)[number];
    if (!block) throw new DaftarError('block-unknown', String(number));
    return block.hidden !== undefined;
  };
  isHidden();
  archive.hiding.forget(revision.id, number);
  if (reach !== 'article') sayOfMore(app, article, textOf(revision, number), { hidden, reach, isHidden });
  else if (isHidden() !== hidden) archive.hiding.set(article.id, revision.id, number, hidden);
  archive.articles.setWords(article.id, countWords(visibleText(revision.text, ownBlocks(archive, revision))));
  const told = reach === 'article' ? {} : { reach };
  archive.events.append(now(), hidden ? 'article.part-hidden' : 'article.part-shown', article.uid, told);
}

type Saying = { hidden: boolean; reach: 'outlet' | 'everywhere'; isHidden(): boolean };

/** An opposite rule is taken back, if that is enough; else there is a new one. */
function sayOfMore(
  { archive: { rules }, newUid, now }: App,
  article: Article,
  text: string,
  { hidden, reach, isHidden }: Saying,
): void {
  const ofOutlet = outletKey(article.outlet);
  const hash = textKey(plainText(text));
  if (hash === 0 || (reach === 'outlet' && ofOutlet === ''))
    throw new DaftarError('invalid-input', 'This part can only be left out or taken in here.');
  const wasSaid = rules.forget(hash, reach === 'outlet' ? ofOutlet : '');
  if (reach === 'everywhere') rules.forget(hash, ofOutlet);
  if (wasSaid && isHidden() === hidden) return;
  const where =
    reach === 'outlet' ? { outletKey: ofOutlet, outlet: article.outlet } : { outletKey: '', outlet: null };
  const sample = text.slice(0, SAMPLE).toWellFormed();
  rules.add({ uid: newUid(), hash, ...where, hidden: Number(hidden), sample, createdAt: now() });
}

/** What a block can be told by elsewhere; nothing of a table. */
function textOf({ text, blocks }: Revision, number: number): string {
  const block = parseBlocks(blocks)[number];
  return block && block.kind !== 'table' ? text.slice(block.start, block.end) : '';
}

/** The newest first. */
export function blockRules({ archive: { rules, parts } }: App): BlockRuleView[] {
  const all = rules.all();
  const counts = all.map(() => 0);
  for (const { outlet, keys } of all.length > 0 ? parts.articles() : []) {
    const said = new Set(keys.map(Math.abs));
    for (const [at, { hash, outletKey: of }] of all.entries())
      if (said.has(hash) && (of === '' || of === outlet)) counts[at] = (counts[at] ?? 0) + 1;
  }
  return all.map(({ uid: id, outlet, hidden, sample }, at) => ({
    id,
    sample,
    outlet,
    hidden: hidden === 1,
    articles: counts[at] ?? 0,
  }));
}

/** Takes a rule back; one that is gone already is gone. */
export function forgetRule({ archive, now }: App, uid: string): void {
  if (archive.rules.remove(uid)) archive.events.append(now(), 'block-rule.removed', uid);
}
