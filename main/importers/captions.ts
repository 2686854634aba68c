/** Photo captions and credits, known by their form in English and Arabic. Pure. */

/** Agencies and photo services that stand in credits; never the outlet that published a text. */
export const AGENCY =
  'AP|AFP|EPA|EPA-EFE|EFE|DPA|dpa|ANSA|TASS|PA|UPI|ANP|Reuters|REUTERS|Getty(?: Images)?|GETTY(?: IMAGES)?|Gettyimages|iStock|Shutterstock|Alamy|Anadolu(?: Agency)?|AA|Xinhua|SANA|IRNA|Zuma|NurPhoto|Magnum|Corbis|SIPA|Sipa|WireImage|imago(?: images)?|IMAGO|picture alliance|Keystone|Unsplash|Pixabay|Pexels|Wikimedia(?: Commons)?|Flickr|Associated Press|Agence France-Presse|أ ?ف ?ب|ا ?ف ?ب|أ ?ب|فرانس برس|رويترز|أسوشيتد برس|اسوشيتد برس|الأناضول|غيتي(?: إيميجز)?|جيتي(?: إيميجز)?|د ?ب ?أ|إ ?ب ?أ|شينخوا|سانا|واع';

const NAME = "[\\p{Lu}][\\p{L}.'’-]*(?: [\\p{L}.'’-]+){0,4}";
const PHOTO_WORD =
  '(?:photo|photograph|picture|image|file photo|file|handout|credit|screenshot|foto|bild|photo credit|image credit|الصورة|صورة|تصوير|عدسة|مصدر الصورة)';
const CREDIT_WORD =
  '(?:(?:photo|image|picture|foto|bild)(?:graph)?(?: ?credit| source| courtesy(?: of)?)?|photography|credit|courtesy of|screenshot|bildquelle|fotocredit|crédit photo|تصوير|عدسة|مصدر الصورة|الصورة|المصور)';

/** At the end of a line: "[Getty]", "(Photo by N / AFP)", "(AP Photo/N)", "— Reuters/N", "N/AFP via Getty Images". */
const CREDIT_ENDS: readonly RegExp[] = [
  new RegExp(`\\[[^\\][]{0,60}?(?<![\\p{L}])(?:${AGENCY})(?![\\p{L}])[^\\][]{0,40}\\]$`, 'u'),
  new RegExp(`\\((?:[^()]{0,60}[\\s/,])?(?:${AGENCY})(?:[ /,-][^()]{0,60})?\\)$`, 'u'),
  new RegExp(`[[(]\\s*${PHOTO_WORD}(?![\\p{L}])[^\\])([]{0,120}[\\])]$`, 'iu'),
  new RegExp(
    `(?:^|[\\s|])${NAME}\\s?[/,]\\s?(?:[\\p{L}. ]{0,40}[/,]\\s?)?(?:${AGENCY})(?:\\s+via\\s+(?:${AGENCY}|[\\p{Lu}][\\p{L}]+(?: [\\p{Lu}][\\p{L}]+)?))?$`,
    'u',
  ),
  new RegExp(`(?:^|[.!?؟]\\s|[|–—-]\\s)(?:${AGENCY})\\s?[/,|]\\s?${NAME}$`, 'u'),
  new RegExp(
    `(?:^|[.!?؟|–—]\\s*)(?:${PHOTO_WORD}|${CREDIT_WORD})\\s*(?:by\\b|:|©|/|\\|)\\s*[^.!?:]{2,60}$`,
    'iu',
  ),
  new RegExp(
    `(?:^|\\s)(?:©|\\(c\\))\\s?(?:[\\p{L}. ]{0,30}[/,]\\s?)?(?:${AGENCY})(?:[/, ][\\p{L}. ]{0,40})?$`,
    'u',
  ),
  new RegExp(`^(?:${AGENCY})(?: via (?:${AGENCY}))?$`, 'u'),
];

/** Looked for first: most lines have neither, and the forms above are slow to refuse them. */
const NAMES_SOURCE = new RegExp(`(?<!\\p{L})(?:${AGENCY}|${PHOTO_WORD}|${CREDIT_WORD})(?!\\p{L})`, 'iu');

const LONGEST_CREDIT = 90;
const LONGEST_CAPTION = 450;

/** Where the credit begins that a line ends with, in UTF-16 units, or -1. */
function creditStart(text: string): number {
  if (text.length > LONGEST_CAPTION || /[.。۔!?؟…"”»:،,;]$/.test(text)) return -1;
  const tail = text.slice(-200);
  if (!NAMES_SOURCE.test(tail)) return -1;
  const starts = CREDIT_ENDS.map((pattern) => pattern.exec(tail)).filter((match) => match !== null);
  if (!starts.length) return -1;
  const first = starts.reduce((a, b) => (b.index < a.index ? b : a));
  const skipped = /^[\s.!?؟|–—-]*/.exec(first[0])?.[0].length ?? 0;
  return text.length - tail.length + first.index + skipped;
}

/** A report's last sentence may name its agency in brackets; a caption has few sentences before that. */
const isShort = (caption: string) => (caption.match(/[.!?؟]\s+[\p{Lu}\p{Lo}]/gu)?.length ?? 0) < 3;

/** Whether a line ends with a photo's credit, or is nothing but one. */
export function hasCredit(text: string): boolean {
  const start = creditStart(text);
  return start >= 0 && isShort(text.slice(0, start));
}

/** A photographer and the outlet they work for, or the archive a picture comes from. */
const CAPITALIZED = "(?:The )?[\\p{Lu}][\\p{L}.'’-]+(?: (?:[\\p{Lu}][\\p{L}.'’-]+|of|the|and|al)){0,4}";
const OWN_CREDITS: readonly RegExp[] = [
  new RegExp(`^[\\p{Lu}][\\p{L}.'’-]*(?: [\\p{Lu}][\\p{L}.'’-]*){1,3}\\s?/\\s?${CAPITALIZED}$`, 'u'),
  new RegExp(`^(?:[Aa]rchives?|[Cc]ourtesy|[Ff]ile photo) of ${CAPITALIZED}$`, 'u'),
];

/** Whether a line is nothing but a photo's credit, so that its caption is the line before it. */
export function isCreditOnly(text: string): boolean {
  if (text.length > LONGEST_CREDIT || /^(?:image|media) (?:source|caption)\b/i.test(text)) return false;
  return creditStart(text) === 0 || OWN_CREDITS.some((pattern) => pattern.test(text));
}

/** Caption and credit parted by LF in place of the space between them; every other character stays. */
export function captionText(text: string): string {
  const start = creditStart(text);
  const gap = start > 0 ? /\s+$/.exec(text.slice(0, start)) : null;
  return gap ? `${text.slice(0, gap.index)}\n${text.slice(start)}` : text;
}
