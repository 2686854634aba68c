/**
 * The words of generated articles by rank: first those that every text is made of, then what news are about, then
 * made-up ones, as rare as rare words are. Pure; the same on every machine.
 */
import { type Random, random } from './random.ts';

export type Vocabulary = {
  language: 'en' | 'ar';
  /** The most frequent first. */
  words: readonly string[];
  /** Places that do not exist, each in the spellings that a reader may meet. */
  places: readonly (readonly string[])[];
  outlets: readonly string[];
  people: readonly string[];
};

const WORDS = { en: 40_000, ar: 16_000 };

const EN_COMMON = `the of to and in a that for on was said with at by from as it were is had be an which their he
  not they but this have who after his been has more or are one would its when near before no than over all some about
  could out into up other two there she new so if only first last also year day time under between what people them
  will her many most where three now then against during`;

const EN_NEWS = `border crossing convoy truck driver road market officials district governor police army fighters
  checkpoint ministry village river bridge families water power customs trade oil grain council court report statement
  week morning night attack security forces region province town port ferry boat school hospital prices fuel workers
  talks agreement commander tribe elders election campaign witness damage repair weighbridge warehouse inspection permit
  tax cargo livestock smuggling patrol drone strike shelling ceasefire return displaced camp aid agency harvest flood`;

const AR_COMMON = `في من على إلى أن التي الذي عن مع هذا هذه كان كانت بعد قبل بين كما لم لا ما قال قالت وقال وقالت وفي ومن
  على أنه أنها حتى خلال عند كل بعض غير أو ثم إذا قد لقد منذ حيث أكثر ذلك تلك هناك نحو ضد تحت فوق حول لدى سوى دون أمس اليوم`;

const AR_NEWS = `الحدود المعبر معبر القافلة الشاحنات شاحنة السائقون الطريق السوق المحافظ الشرطة الجيش المقاتلون الحاجز الوزارة
  القرية النهر الجسر العائلات المياه الكهرباء الجمارك التجارة النفط الحبوب المجلس المحكمة التقرير البيان الأسبوع الصباح الليل
  الهجوم الأمن القوات المنطقة المدينة الميناء العبارة القارب المدرسة المستشفى الأسعار الوقود العمال المحادثات الاتفاق القائد
  العشيرة الشيوخ الانتخابات الشهود الأضرار الإصلاح الميزان المستودع التفتيش التصريح الضريبة الماشية التهريب الدورية المخيم`;

const EN_PARTS = {
  starts: [...'bcdfghjklmnprstvw', 'br', 'ch', 'cl', 'dr', 'fl', 'gr', 'pl', 'pr', 'sh', 'st', 'th', 'tr'],
  middles: ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou', 'io', 'ee'],
  ends: ['', '', '', 'n', 'r', 's', 't', 'l', 'd', 'm', 'st', 'nd', 'ng', 'rt', 'ck'],
  endings: ['', '', '', 's', 's', 'ed', 'ing', 'er', 'tion', 'ly', 'ment', 'al', 'ity', 'ness'],
};

const AR_PARTS = {
  starts: [...'بتجحدرزسشصطعغفقكلمنهوي'],
  middles: ['', '', '', 'ا', 'ي', 'و'],
  ends: [...'بتجحدرسشصعفقكلمنه'],
  endings: ['', '', '', '', 'ة', 'ون', 'ين', 'ات', 'ية', 'ها', 'هم'],
};

const OUTLETS = {
  en: [
    'The Harbour Post',
    'Border Economy Review',
    'Sarif Echo',
    'Maraza Daily',
    'The Weighbridge',
    'River Gazette',
    'North Crossing News',
    'The Lamp Street Journal',
    'Dunmar Times',
    'Upland Observer',
    'The Grain Report',
    'Oren Herald',
  ],
  ar: ['صدى السريف', 'جريدة المرازة', 'أخبار النهر', 'بريد الميناء', 'مراسل الهضبة', 'صوت القوافل'],
};

const PLACES = {
  en: [
    ['Maraza', 'al-Maraza', 'Al Maraza', 'Al-Marāza'],
    ['Tel Sarif', 'Tell Sarif', 'Tal al-Sarif'],
    ['Wadi Hamra', 'Wadi al-Hamra', 'Wādī Ḥamra'],
    ['Dunmar', 'Dunmār'],
    ['Qasr Oren', 'Kasr Oren'],
    ['Bir Shahin', "Bi'r Shahin", 'Bir Shaheen'],
  ],
  ar: [
    ['المرازة', 'والمرازة', 'بالمرازة', 'المرازه'],
    ['تل السريف', 'تل سريف'],
    ['وادي الحمرا', 'وادي الحمراء'],
    ['دنمار', 'دُنمار'],
    ['قصر أورين', 'قصر اورين'],
    ['بئر شاهين', 'بير شاهين'],
  ],
};

const PEOPLE = {
  en: [
    'R. Hadi',
    'Lena Orsay',
    'Tomas Weir',
    'Sha’ban Qadiri',
    'Mira Dunn',
    'A. Kesh',
    'Jonah Ferris',
    'N. Barakat',
  ],
  ar: ['ر. هادي', 'لينا أورسي', 'شعبان القادري', 'مها بركات', 'ناصر شاهين'],
};

const made = new Map<string, Vocabulary>();

export function vocabulary(language: 'en' | 'ar'): Vocabulary {
  const known = made.get(language);
  if (known) return known;
  const [common, news, parts] =
    language === 'en' ? [EN_COMMON, EN_NEWS, EN_PARTS] : [AR_COMMON, AR_NEWS, AR_PARTS];
  const words = new Set(`${common} ${news}`.split(/\s+/));
  const numbers = random(language === 'en' ? 1 : 2);
  while (words.size < WORDS[language]) words.add(madeUp(numbers, parts, words.size));
  const result: Vocabulary = {
    language,
    words: [...words],
    places: PLACES[language],
    outlets: OUTLETS[language],
    people: PEOPLE[language],
  };
  made.set(language, result);
  return result;
}

/** Rarer words are longer. */
function madeUp({ pick, between }: Random, parts: typeof EN_PARTS, rank: number): string {
  const syllables = between(1, rank < 2000 ? 2 : 3) + (rank > 12_000 ? 1 : 0);
  let word = '';
  for (let count = 0; count < syllables; count++)
    word += pick(parts.starts) + pick(parts.middles) + (count === syllables - 1 ? pick(parts.ends) : '');
  return word + pick(parts.endings);
}
