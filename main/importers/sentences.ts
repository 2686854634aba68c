/** The first sentence of a text, for articles that state no headline. Pure. */

/** Words whose full stop ends no sentence. */
const ABBREVIATED =
  /(?:^|[\s("“])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Brig|Cmdr|Adm|Sen|Rep|Gov|St|Jr|Sr|Inc|Ltd|Co|Corp|No|vs|etc|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|bzw|ca|Nr|Hr|Fr|z|d|u|[\p{L}]|(?:[\p{L}]\.)+[\p{L}])$/u;

const END = /[.!?؟…。۔]["”’»)\]]*(?=\s|$)/g;

/** How far to look and how long a title may get, in UTF-16 units. */
const REACH = 2000;
const LONGEST = 300;

function firstEnd(text: string): number {
  for (const match of text.matchAll(END)) {
    const next = text.slice(match.index + match[0].length).trimStart();
    const goesOn =
      /^[\p{Ll}\d]/u.test(next) || (match[0] === '.' && ABBREVIATED.test(text.slice(0, match.index)));
    if (!goesOn) return match.index + match[0].length;
  }
  return text.length;
}

/** The first sentence with its full stop, cut at a word with "…" if it is longer than 300 UTF-16 units. */
export function firstSentence(text: string): string {
  const start = text.slice(0, REACH).trimStart();
  const sentence = start.slice(0, firstEnd(start)).replace(/\s+/g, ' ').trim();
  if (sentence.length <= LONGEST) return sentence;
  const cut = sentence.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).trimEnd()}…`.toWellFormed();
}
