/** The outlet that published a text, where the text names it; never an agency that it only quotes. Pure. */
import { lineKey } from './line-key.ts';
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

/** The source prefix of a line such as "Shafaq News/ …" or "بغداد/ شفق نيوز - …"; only names of media count. */
export function sourcePrefix(line: string): SourcePrefix | null {
  const start = line.slice(0, 120);
  for (const pattern of PREFIXES) {
    const match = pattern.exec(start);
    const name = match?.groups?.name?.trim();
    if (!match || !name || !MEDIA_WORD.test(lineKey(name)) || isAgency(name)) continue;
    if (name.split(/\s+/).length <= 4 && !/^\p{Ll}/u.test(name)) return { name, length: match[0].length };
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
const RIGHTS =
  /(?:©|\(c\)|copyright|حقوق محفوظة|حقوق النشر محفوظة)(?: ?©)?[\s:]*(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?)?[\s,،:-]*(?:by |لـ ?|ل ?|لموقع |لصحيفة )?(?<name>[\p{L}][\p{L}\d .'’-]{2,40}?)(?=[.,|،]| all rights| \d{4}|$)/iu;
const JOIN = new RegExp(
  `\\b(?:[Jj]oin|[Ss]ubscribe to|[Ss]upport|[Ff]ollow|[Ss]ign up (?:for|to)|[Dd]onate to)\\s+(?<name>${CAPITALS}?)(?= PRO\\b| Pro\\b| on (?:Twitter|Facebook|Telegram|WhatsApp|Instagram|X)\\b|['’]s? )`,
  'u',
);
const SOURCE_AND_AGENCIES =
  /^(?:source|المصدر)\s*:\s*(?<name>[^+:]{3,30}?)\s*(?:\+|and|و)\s*(?:(?:news )?agencies|وكالات|الوكالات)/imu;

const GENERIC =
  /^(?:this newspaper|the (?:newspaper|agency|channel|reporters?|court|press)|reporters|journalists|he|she|they|it|we|parliament|the (?:un|us|eu).*|mr.*|middle east.*|our.*|state tv.*|local .*)$/;

function clean(name: string): string {
  return name
    .replace(/['’]s?$/, '')
    .replace(/\s+(?:in|on|of|the|and)$/, '')
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
function toldMost(text: string, named: ReadonlySet<string>): string | null {
  const told = new Map<string, number>();
  tally(text, TOLD, told);
  tally(text, TOLD_ARABIC, told);
  const [first, second] = [...told].sort((a, b) => b[1] - a[1]);
  if (!first) return null;
  const mentions = text.split(first[0]).length - 1;
  const enough =
    named.has(lineKey(first[0])) ||
    (first[1] > 1 && mentions > 3) ||
    (first[1] > 1 && MEDIA_WORD.test(lineKey(first[0])));
  return enough && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

function nameIn(pattern: RegExp, text: string): string | null {
  const name = clean(pattern.exec(text)?.groups?.name ?? '');
  return name.length > 2 && !isAgency(name) && !GENERIC.test(lineKey(name)) ? name : null;
}

/** Reach at either end of a long text, in UTF-16 units. */
const REACH = 60_000;

/**
 * The outlet by what report and furniture say: a sister site, people who "told Al-Monitor", the rights line, an
 * offer to join. `report` is the visible text, `furniture` the lines left out. Null if none is named for certain.
 */
export function outletInText(report: string, furniture: readonly string[]): Found<string> | null {
  const text = report.length > 2 * REACH ? report.slice(0, REACH) + report.slice(-REACH) : report;
  const lines = furniture.filter((line) => line.length < 200).slice(-200);
  const joined = lines.map((line) => nameIn(JOIN, line)).find((name) => name !== null);
  const rights = lines.map((line) => nameIn(RIGHTS, line)).find((name) => name !== null);
  const sister = nameIn(SISTER, text);
  const named = new Set([joined, rights].flatMap((name) => (name ? [lineKey(name)] : [])));
  const source = nameIn(SOURCE_AND_AGENCIES, `${text}\n${lines.join('\n')}`);
  const value = toldMost(text, named) ?? sister ?? rights ?? joined ?? source;
  return value ? { value, evidence: value === rights || value === joined ? 'furniture' : 'text' } : null;
}
