/** Guesses which column of a table holds what, by the names people give columns in English and Arabic. Pure. */
import { FIELDS, type Field, type FieldMap } from '../text/table-fields.ts';

/** The surest name first. Compared without case, signs, Arabic article and marks. */
const NAMES: Record<Field, readonly string[]> = {
  title: [
    'title',
    'headline',
    'articletitle',
    'newstitle',
    'heading',
    'header',
    'subject',
    'titre',
    'titel',
    'عنوان',
    'عنوان المقال',
    'عنوان الخبر',
    'عنوان رئيسي',
  ],
  text: [
    'text',
    'body',
    'fulltext',
    'articletext',
    'articlebody',
    'bodytext',
    'maintext',
    'content',
    'article',
    'story',
    'html',
    'contenthtml',
    'texte',
    'نص',
    'نص المقال',
    'نص الخبر',
    'متن',
    'محتوى',
    'خبر',
    'مقال',
    'نص كامل',
  ],
  published: [
    'published',
    'publishedat',
    'datepublished',
    'publicationdate',
    'publishdate',
    'publisheddate',
    'pubdate',
    'date',
    'articledate',
    'newsdate',
    'datetime',
    'timestamp',
    'time',
    'created',
    'createdat',
    'day',
    'datum',
    'تاريخ النشر',
    'تاريخ',
    'تاريخ الخبر',
    'يوم',
  ],
  outlet: [
    'outlet',
    'source',
    'publication',
    'publisher',
    'newspaper',
    'site',
    'sitename',
    'website',
    'sourcename',
    'media',
    'journal',
    'domain',
    'مصدر',
    'جريدة',
    'صحيفة',
    'موقع',
    'ناشر',
    'وسيلة',
    'قناة',
    'وكالة',
  ],
  byline: [
    'byline',
    'author',
    'authors',
    'authorname',
    'writer',
    'by',
    'journalist',
    'reporter',
    'creator',
    'auteur',
    'autor',
    'مؤلف',
    'كاتب',
    'اسم كاتب',
    'بقلم',
    'صحفي',
    'محرر',
  ],
  url: [
    'url',
    'link',
    'articleurl',
    'uri',
    'href',
    'permalink',
    'canonicalurl',
    'sourceurl',
    'weburl',
    'address',
    'رابط',
    'رابط المقال',
    'رابط الخبر',
  ],
  language: ['language', 'lang', 'locale', 'languagecode', 'لغة'],
  summary: [
    'summary',
    'description',
    'lead',
    'excerpt',
    'abstract',
    'subtitle',
    'teaser',
    'standfirst',
    'ملخص',
    'وصف',
    'مقدمة',
  ],
  tags: [
    'tags',
    'keywords',
    'labels',
    'topics',
    'categories',
    'category',
    'section',
    'topic',
    'وسوم',
    'كلمات مفتاحية',
    'تصنيف',
    'قسم',
    'فئة',
  ],
};

/** "Published_At" and "published at" are one; "العُنوان" and "عنوان", too. */
function nameKey(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u064B-\u065F\u0670\u0640]/g, '')
    .replace(/[أإآ]/g, 'ا');
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/^ال(?=\p{L}{2})/u, ''))
    .join('');
}

const BY_KEY = new Map<string, { field: Field; rank: number }>();
for (const field of FIELDS)
  for (const [rank, name] of NAMES[field].entries()) BY_KEY.set(nameKey(name), { field, rank });

export type Guess = {
  map: FieldMap;
  /** Whether a person need not be asked: one column, and no other, names itself as the text. */
  isSure: boolean;
};

/** A column as it is seen: its name and what its first rows hold. */
export type Column = { name: string; sample: readonly string[] };

/** Average length from which a column without a telling name may be the text, in UTF-16 units. */
const LEAST_TEXT = 80;

type Named = Map<Field, { name: string; rank: number }[]>;

/** @param given what a person said; it holds whatever the names say, and '' means "in no column" */
export function guessColumns(columns: readonly Column[], given: FieldMap = {}): Guess {
  const named = namedColumns(columns);
  const taken = new Set(Object.values(given));
  const best = (field: Field) =>
    (named.get(field) ?? []).filter(({ name }) => !taken.has(name)).sort((a, b) => a.rank - b.rank)[0]?.name;
  const found = FIELDS.map((field) => [field, given[field] ?? best(field)] as const);
  const map: FieldMap = Object.fromEntries(found.filter(([, name]) => name));
  const isSure = given.text !== undefined || named.get('text')?.length === 1;
  const longest = map.text || given.text === '' ? undefined : longestColumn(columns, Object.values(map));
  return { map: longest ? { ...map, text: longest } : map, isSure };
}

/** Which columns name themselves as what; of "source.name" also the last part may. */
function namedColumns(columns: readonly Column[]): Named {
  const named: Named = new Map();
  for (const { name } of columns) {
    const known = BY_KEY.get(nameKey(name)) ?? BY_KEY.get(nameKey(name.split('.').at(-1) ?? ''));
    if (known) named.set(known.field, [...(named.get(known.field) ?? []), { name, rank: known.rank }]);
  }
  return named;
}

function longestColumn(columns: readonly Column[], used: readonly string[]): string | undefined {
  const [longest] = columns
    .filter(({ name }) => !used.includes(name))
    .sort((a, b) => lengthOf(b) - lengthOf(a));
  return longest && lengthOf(longest) >= LEAST_TEXT ? longest.name : undefined;
}

const lengthOf = ({ sample }: Column) =>
  sample.reduce((sum, value) => sum + value.length, 0) / Math.max(1, sample.length);

/** "title from “Headline”, text from “Body”; not used: “id”." */
export function mapInWords(map: FieldMap, columns: readonly string[]): string {
  const used = FIELDS.filter((field) => map[field]).map((field) => `${field} from “${map[field]}”`);
  const taken = new Set(Object.values(map));
  const left = columns.filter((name) => !taken.has(name)).map((name) => `“${name}”`);
  return `Columns: ${used.join(', ')}${left.length > 0 ? `; not used: ${left.slice(0, 30).join(', ')}` : ''}.`;
}
