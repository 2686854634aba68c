/** The outlet that published a text, where the text names it; never an agency that it only quotes. Pure. */
import { lineKey } from './line-key.ts';
import type { StatedName } from './stated-names.ts';
import type { Found } from './types.ts';

const AGENCIES = new Set(
  `ap|the ap|afp|agence france-presse|agence france presse|associated press|the associated press|reuters|getty|getty images|dpa|efe|ansa|tass|upi|xinhua|anadolu|anadolu agency|
  bloomberg|sky news|cnn|bbc|al jazeera|al-jazeera|al mayadeen|al-mayadeen|fox news|nbc news|abc news|cbs news|sana|irna|interfax|sputnik|ria novosti|
  رويترز|فرانس برس|وكاله فرانس برس|اسوشيتد برس|الاناضول|وكاله الاناضول|سبوتنيك|سكاي نيوز|سي ان ان|بي بي سي|وكالات|وكاله رويترز|سانا|واع`
    .split('|')
    .map((name) => name.trim()),
);

const MEDIA_WORD =
  /\b(news|agency|press|times|post|tv|media|network|observer|herald|tribune|journal|today|daily|gazette|monitor|review|voice|radio|magazine|online|chronicle|mail|telegraph|watch)\b|(?:^|\s)(نيوز|وكاله|صحيفه|قناه|موقع|الاخباريه|برس|جريده|شبكه|تلفزيون|اذاعه|مجله|انباء|الاعلام|بوست|تايمز|اونلاين)(?=\s|$)/;

const CAPITALS = "(?:The )?[\\p{Lu}][\\p{L}\\d'’.-]*(?: (?:[\\p{Lu}][\\p{L}\\d'’-]*|of|the|and)){0,3}";

const isAgency = (name: string) => AGENCIES.has(lineKey(name));

/** A source's name before the text proper: `name`, and how many UTF-16 units it takes with its sign. */
export type SourcePrefix = { name: string; length: number };

const PREFIXES: readonly RegExp[] = [
  /^\s*(?<name>[^/\n.:،,"“()]{3,40}?)\s?\/\s+(?=\S)/u,
  /^\s*\(?(?<name>[^/\n.:،,"“()]{3,40}?)\)?\s?(?:[-–—:|]|\.\.)\s+(?=\S)/u,
  /^\s*[^/\n.:،,"“()]{3,25}\s?[/،,-]\s?(?<name>[^/\n.:،,"“()]{3,30}?)\s?[-–—:/]\s+(?=\S)/u,
];

/** Several capitals before a sign name an outlet ("TBA/ …"), unless they name a state, an army or a party. */
const ACRONYM =
  /^\s*(?:(?<slash>[A-Z]{2,6})\s?\/\s+|\((?<bracket>[A-Z]{3,6})\)\s?[-–—:]\s+|(?<agency>[A-Z]{1,4}NA|[A-Z]{2,4}TV)\s?[-–—:]\s+)(?=\S)/;
const NO_OUTLET =
  /^(?:US|USA|UN|EU|UK|UAE|IS|ISIS|ISIL|PKK|PMF|PMU|SDF|YPG|NATO|IDF|WHO|IRGC|HTS|FBI|CIA|NGO|IMF|GCC|MENA|PDF|UPDATE|LIVE|VIDEO|WATCH|KRG|PUK|KDP|CENA|ARENA|CHINA)$/;

function acronymPrefix(line: string): SourcePrefix | null {
  const match = ACRONYM.exec(line);
  const name = match?.groups?.slash ?? match?.groups?.bracket ?? match?.groups?.agency;
  return match && name && !NO_OUTLET.test(name) && !isAgency(name) ? { name, length: match[0].length } : null;
}

/** Names of kinds of text and of parts of a site that hold a word of media and are no outlet. */
const KIND =
  /^(?:(?:breaking|latest|world|local|top|more|live|sports?|business|politic\w*|daily|weekly|morning|evening|good|bad|fake|other|in the|national|international|regional|editors?'?s?|press|media|book|film|tv|music|theatre|arts?|year in|week in|state|video|radio|special|news|online|today) (?:news|review|press|media|watch|briefing|analysis|release|roundup|freedom|digest|mail|today|online|gazette|tv|radio|post|times|conference|statement|advisory|agency|video|live)|(?:اخر|احدث|اهم) (?:الاخبار|الانباء)|(?:موقع|صحيفه|وكاله|قناه|شبكه|جريده|مجله))$/;

/** Whether a name is one of media by a word in it: "Valley News", "صحيفة الوادي". */
export function isMediaName(name: string): boolean {
  const key = lineKey(name);
  const words = name.trim().split(/\s+/);
  if (!MEDIA_WORD.test(key) || KIND.test(key) || isAgency(name)) return false;
  const capital = (word: string) => !/^\p{Ll}/u.test(word) || /^(?:of|the|and|al-\p{Lu}.*)$/u.test(word);
  return words.length > 1 && words.length <= 5 && words.every(capital);
}

/** The source prefix of a line such as "Shafaq News/ …" or "بغداد/ شفق نيوز - …"; only names of media count. */
export function sourcePrefix(line: string): SourcePrefix | null {
  const start = line.slice(0, 120);
  const acronym = acronymPrefix(start);
  if (acronym) return acronym;
  for (const pattern of PREFIXES) {
    const match = pattern.exec(start);
    const name = match?.groups?.name?.trim();
    if (match && name && isMediaName(name)) return { name, length: match[0].length };
  }
  return null;
}

/** Forms in which a text speaks of the outlet it stands in. Each find counts once. */
const TOLD = new RegExp(
  `\\b(?:told|tells|telling|interview with|spoken to|spoke to|speaking to|informed|statement to|visit(?:ed)? .{0,30}by|as)\\s+(?<name>${CAPITALS})`,
  'gu',
);
const TOLD_ARABIC = /(?:^|[\s،])(?:ل|لـ|الى|إلى|مع|بـ|ب)\s?[«"“](?<name>[\p{Script=Arabic} ]{3,30})[»"”]/gu;
const SISTER = new RegExp(
  `(?<name>${CAPITALS}?)['’]s? (?:[\\p{Lu}]?[\\p{L}]+[- ]){0,3}(?:sister|language (?:service|edition|site|website)|sister-site|sister publication)`,
  'u',
);
const YEAR = '(?:(?:19|20)\\d\\d|[٠-٩]{4})';
const KINDS = 'صحيفة|موقع|شبكة|قناة|وكالة|مجلة|جريدة|مؤسسة|إذاعة|تلفزيون|راديو|منصة|مركز';
const RIGHTS = new RegExp(
  `(?:©|\\(c\\)|copyright|حقوق محفوظة|حقوق النشر محفوظة)(?: ?©)?[\\s:]*(?:${YEAR}(?:\\s?[-–]\\s?${YEAR})?)?[\\s,،:-]*(?:by |لـ ?|ل(?=ل\\p{L}|${KINDS}))?(?<name>[\\p{L}][\\p{L}\\p{M}\\d .'’-]{2,40}?)(?=\\.(?:\\s|$)|[|،]| [-–—] | ?©|,? (?:all|alle|tous|todos) |,? ${YEAR}|$)`,
  'iu',
);
/** Signs that a line claims the rights of a site, not of a photographer. */
const RESERVED = new RegExp(`${YEAR}|reserved|rechte|droits|derechos|diritti|محفوظة`, 'iu');
const JOIN = new RegExp(
  `\\b(?:[Jj]oin|[Ss]ubscribe to|[Ss]upport|[Ff]ollow|[Ss]ign up (?:for|to)|[Dd]onate to|[Rr]eader of|[Dd]ownload)\\s+(?<name>${CAPITALS}?)(?= PRO\\b| Pro\\b| app\\b| newsletters?\\b|\\? Has| on (?:Twitter|Facebook|Telegram|WhatsApp|Instagram|X)\\b| on:|['’]s? )`,
  'u',
);
const JOIN_ARABIC = new RegExp(
  `(?:نشرة|قناة|صفحة) (?<name>(?:${KINDS} )?[\\p{Script=Arabic}]+(?: [\\p{Script=Arabic}]+)?)(?= اضغط| على|$)`,
  'u',
);
const SOURCE_AND_AGENCIES =
  /^(?:source|المصدر)\s*:\s*(?<name>[^+:]{3,30}?)\s*(?:\+|and|و)\s*(?:(?:news )?agencies|وكالات|الوكالات)/imu;

const GENERIC =
  /^(?:copyright.*|all rights.*|alle rechte.*|tous droits.*|derechos.*|diritti.*|www.*|rss|news|newsletter|governor|this newspaper|the (?:newspaper|agency|channel|reporters?|court|press)|reporters|journalists|he|she|they|it|we|parliament|the (?:un|us|eu).*|mr.*|middle east.*|our.*|state tv.*|local .*|(?:فيسبوك|تويتر|تلغرام|تليغرام|تيلغرام|تيليغرام|واتساب|يوتيوب|انستغرام)(?: .*)?)$/;

function clean(name: string): string {
  return name
    .replace(/[.]+$/, '')
    .replace(/['’]s?$/, '')
    .replace(/^(?:copyright|by)\s+(?:by\s+)?/i, '')
    .replace(/,?\s+(?:in|on|of|the|and|Ltd|Limited|LLC|Inc|GmbH|AG|e\.\s?V)$/, '')
    .replace(/^لل(?=\p{L}{3})/u, 'ال')
    .trim();
}

function tally(text: string, pattern: RegExp, into: Map<string, number>) {
  for (const { groups } of text.matchAll(pattern)) {
    const name = clean(groups?.name ?? '');
    if (name.length > 2 && !isAgency(name) && !GENERIC.test(lineKey(name)))
      into.set(name, (into.get(name) ?? 0) + 1);
  }
}

/** The name in whose ear the report's people speak: told three times, or told and named by the page itself. */
function toldMost(text: string, furniture: readonly string[], named: ReadonlySet<string>): string | null {
  const told = new Map<string, number>();
  tally(text, TOLD, told);
  tally(text, TOLD_ARABIC, told);
  const [first, second] = [...told].sort((a, b) => b[1] - a[1]);
  if (!first) return null;
  const mentions = text.split(first[0]).length - 1;
  const enough =
    named.has(lineKey(first[0])) ||
    (first[1] > 1 && (mentions > 3 || furniture.some((line) => line.includes(first[0])))) ||
    (first[1] > 1 && MEDIA_WORD.test(lineKey(first[0])));
  return enough && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

function nameIn(pattern: RegExp, text: string): string | null {
  const name = clean(pattern.exec(text)?.groups?.name ?? '');
  return name.length > 2 && !isAgency(name) && !GENERIC.test(lineKey(name)) ? name : null;
}

const literally = (name: string) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Whether people in the text speak to the bearer of a name, or the site's own lines name it so. */
function isConfirmed(name: string, text: string, own: readonly string[]): boolean {
  if (own.some((other) => lineKey(other).includes(lineKey(name)))) return true;
  const escaped = literally(name).replace(/^ال/, '(?:ال|ل)');
  return /\p{Script=Arabic}/u.test(name)
    ? new RegExp(`(?<![\\p{L}])(?:ل|لـ|إلى |الى |مع )[«"“]?${escaped}(?!\\p{L})`, 'u').test(text)
    : new RegExp(`(?<!\\p{L})(?:told|informed) ${escaped}(?!\\p{L})`, 'u').test(text);
}

/** The first stated name that is an outlet's: by a word of media in the date line, or by what the text says. */
function statedOutlet(stated: readonly StatedName[], text: string, own: readonly string[]): string | null {
  const usable = stated.filter(
    ({ name }) => !isAgency(name) && !GENERIC.test(lineKey(name)) && name.length > 2,
  );
  const found =
    usable.find(({ name, dated }) => dated && isMediaName(name)) ??
    usable.find(({ name }) => isConfirmed(name, text, own));
  return found?.name ?? null;
}

/** Reach at either end of a long text, in UTF-16 units. */
const REACH = 60_000;

const holds = (longer: string | null | undefined, name: string) =>
  longer && lineKey(longer).includes(lineKey(name)) ? longer : null;

/**
 * The outlet by what report and furniture say: a sister site, people who "told Al-Monitor", the date line, the
 * rights line, an offer to join. `report` is the visible text, `furniture` the lines left out, `stated` the names
 * that stand where outlets do. Null if none is named for certain.
 */
export function outletInText(
  report: string,
  furniture: readonly string[],
  stated: readonly StatedName[] = [],
): Found<string> | null {
  const text = report.length > 2 * REACH ? report.slice(0, REACH) + report.slice(-REACH) : report;
  const lines = furniture.filter((line) => line.length < 300).slice(-200);
  const first = (pattern: RegExp, holding = pattern) =>
    lines.map((line) => (holding.test(line) ? nameIn(pattern, line) : null)).find((name) => name !== null) ??
    null;
  const rights = first(RIGHTS, RESERVED);
  const joined = first(JOIN);
  const sister = nameIn(SISTER, text);
  const named = new Set([joined, rights].flatMap((name) => (name ? [lineKey(name)] : [])));
  const source = nameIn(SOURCE_AND_AGENCIES, `${text}\n${lines.join('\n')}`);
  const told = toldMost(text, lines, named) ?? sister;
  if (told) return { value: told, evidence: named.has(lineKey(told)) ? 'furniture' : 'text' };
  const newsletter = first(JOIN_ARABIC);
  const ownNames = [rights, joined, newsletter].filter((name) => name !== null);
  const own = statedOutlet(stated, text, ownNames);
  if (own) return { value: holds(rights, own) ?? own, evidence: 'text' };
  const offered = (joined && holds(rights, joined) ? joined : rights) ?? joined ?? newsletter;
  const value = offered ?? source;
  return value ? { value, evidence: offered ? 'furniture' : 'text' } : null;
}
