/** Links from a memo to a passage: made, and gone along. */
import type { PassageView } from '../../main/api/schema.ts';
import { archive } from '../api/client.ts';
import { tellFailure } from '../app/problem.ts';
import { go } from '../app/route.ts';
import { t } from '../strings/index.ts';
import { toast } from '../ui/toast.ts';

const SCHEME = 'passage:';
/** Letters of the quote that stand for it. */
const MOST = 60;

/** As Markdown, with how its quote begins. */
export function linkTo({ annotation }: PassageView): string {
  const words = annotation.quote.replace(/\s+/gu, ' ').trim();
  const begin = [...words].slice(0, MOST).join('');
  const text = begin.length < words.length ? `${begin}…` : begin;
  return `[${text.replace(/[\\[\]`*_<>]/g, '\\$&')}](${SCHEME}${annotation.id})`;
}

/** The passage that an address leads to; null for any other address. */
export function passageIn(href: string): string | null {
  return /^passage:([\w-]+)$/.exec(href)?.[1] ?? null;
}

export async function copyLink(passage: PassageView): Promise<void> {
  try {
    await navigator.clipboard.writeText(linkTo(passage));
    toast({ text: t.memos.linkCopied });
  } catch {
    toast({ text: t.passages.notCopied, kind: 'problem' });
  }
}

/** In its article. @returns whether it is there */
export async function openPassage(id: string): Promise<boolean> {
  try {
    const [passage] = await archive.passages.list({ only: [id] });
    if (passage) go({ place: 'library', articleId: passage.article.id, at: passage.annotation.start });
    else toast({ text: t.memos.gone, kind: 'problem' });
    return passage !== undefined;
  } catch (error) {
    tellFailure(error);
    return false;
  }
}
