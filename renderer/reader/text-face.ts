/** In which face and language a piece of article text is set. Pure. */
import { directionOf } from '../../main/text/direction.ts';

/** Attributes of every element that shows article text; the style sheet sets the face by `data-script`. */
export type TextFace = { dir: 'auto'; lang: string | undefined; 'data-script': 'arabic' | undefined };

/**
 * @param language the block's own, else the article's. Text that runs against its article is in another language
 *   than the article says; which one is not known then.
 */
export function textFace(
  text: string,
  article: { language: string; direction: 'ltr' | 'rtl' },
  own?: string,
): TextFace {
  const direction = directionOf(text);
  const fits = direction === article.direction || !/\p{L}/u.test(text);
  const lang = own ?? (fits ? article.language : undefined);
  return { dir: 'auto', lang: lang || undefined, 'data-script': direction === 'rtl' ? 'arabic' : undefined };
}

/** Which way what holds such texts runs: a holder cannot tell by itself, its texts each have their own direction. */
export function flow(face: TextFace): 'ltr' | 'rtl' {
  return face['data-script'] === 'arabic' ? 'rtl' : 'ltr';
}

/** Whether nothing of a text can be seen: white space, marks of direction, other invisible signs. */
export function isInvisible(text: string): boolean {
  return !/[^\s\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(text);
}
