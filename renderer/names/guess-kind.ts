/** Whether words are likelier the name of a place, a person or a group. A guess to begin with; the person decides. Pure. */
import type { NameView } from '../../main/api/schema.ts';

/** Words that groups and institutions carry, folded to lower case. */
const GROUP = new RegExp(
  `(^|[\\s-])(${[
    'army|brigades?|corps|battalions?|division|forces?|front|units?|militia|mobili[sz]ation|movement|party|union|alliance',
    'coalition|council|committee|commission|ministry|organi[sz]ation|authority|agency|tribe|company|police|guards?',
    'kata.?ib|liwa|saraya|harakat|hashd|jabhat|hezb\\w*|hizb\\w*|albu',
    'جيش|لواء|كتائب|كتيبة|سرايا|حركة|حزب|حشد|الحشد|قوات|فصائل|هيئة|مجلس|وزارة|منظمة|عشيرة|قبيلة|جبهة|تحالف|تيار|فيلق|شرطة|حرس|شركة|لجنة',
  ].join('|')})($|[\\s-])`,
  'iu',
);

const PERSON = new RegExp(
  `^(${[
    'mr|mrs|ms|dr|sheikh|shaykh|sheik|sayyid|seyyed|mullah|haj+i?|general|gen|colonel|col|major|captain|president|minister',
    'الشيخ|السيد|الدكتور|العميد|العقيد|الحاج|عبد|ابو|أبو|أم',
    'abd|abdul|abu|umm|ibn|bin',
  ].join('|')})[\\s.-]`,
  'iu',
);

/** By the word that says so, and those that begin like persons. */
const PLACE = new RegExp(
  [
    '^(abu (kamal|ghraib|hamam)|أبو (كمال|غريب|حمام)|umm qasr|أم قصر)$',
    '\\s(city|town|village|district|river|camp|crossing|bridge|dam|valley|lake)$',
    '^(lake|wadi|mount|jabal|مدينة|قرية|قضاء|ناحية|نهر|مخيم|معبر|جسر|سد|وادي|جبل|بحيرة|حي)\\s',
  ].join('|'),
  'iu',
);

export function guessKind(words: string): NameView['kind'] {
  const name = words.trim();
  if (PLACE.test(name)) return 'place';
  if (GROUP.test(name) || /^\p{Lu}{2,6}$/u.test(name)) return 'group';
  return PERSON.test(name) ? 'person' : 'place';
}
