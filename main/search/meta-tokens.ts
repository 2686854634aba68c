/** How an article's filters stand in the index: one made-up token each, which no folded word can equal. */

export const ALL = 'xall';
export const outletToken = (outletId: number) => `xo${outletId}`;
/** @param date begins `YYYY` */
export const yearToken = (date: string) => `xy${date.slice(0, 4)}`;
/** @param date begins `YYYY-MM` */
export const monthToken = (date: string) => `xm${date.slice(0, 4)}${date.slice(5, 7)}`;
/** @param language BCP 47; only the language itself counts */
export const languageToken = (language: string) => `xl${language.split('-')[0]?.toLowerCase() ?? ''}`;
export const tagToken = (tagId: number) => `xt${tagId}`;
