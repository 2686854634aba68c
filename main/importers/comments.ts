/** Finds where readers' comments begin under a saved article. A heading alone is not enough: comments must follow. */
import type { Unit } from './chrome.ts';
import { lineKey } from './line-key.ts';

const HEADING =
  /^(?:\d[\d,.]* (?:comments?|responses?|replies|thoughts)(?: (?:on|to) .*)?|comments? ?\(?\d+\)?|(?:ال)?تعليقات ?\(?\d+\)?|\d+ (?:تعليق|تعليقات))$/;

/** Lines that stand around a comment: who says it, when, and what can be done with it. */
const SIGN =
  /^(?:reply|reply to .{1,40}|log in to reply|report|report abuse|like|likes? ?\(?\d+\)?|sort(?:ed)? by.*|newest first|oldest first|.{1,40} says|.{1,40} \d{4} at \d{1,2}[:.]\d\d.*|(?:\d+|an?) \p{L}+ ago|رد|الرد|.{1,40} يقول)$/u;

/** Text that must stand before comments, in UTF-16 units; paragraphs that one comment may have. */
const LEAST_REPORT = 200;
const LONGEST_COMMENT = 4;

/** Index of the heading that comments follow to the end of the file, or the number of units. */
export function startOfComments(units: readonly Unit[]): number {
  let report = 0;
  for (const [at, { text, is }] of units.entries()) {
    if (is === 'prose') report += text.length;
    else if (report >= LEAST_REPORT && text.length < 80 && HEADING.test(lineKey(text))) {
      const rest = units.slice(at + 1);
      const signs = rest.filter((unit) => unit.text.length < 80 && SIGN.test(lineKey(unit.text))).length;
      const prose = rest.filter((unit) => unit.is === 'prose').length;
      return signs > 1 && prose <= signs * LONGEST_COMMENT ? at : units.length;
    }
  }
  return units.length;
}
