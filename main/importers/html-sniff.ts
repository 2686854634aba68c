/** Tells HTML from other text by its first bytes, whatever the file is called. */
import { knownBinary } from './charset.ts';
import { utf16Of } from './charset-utf16.ts';

const PROLOG = /^(?:\uFEFF|\s|<\?xml[^>]*>|<!--[\s\S]*?-->)*/;
const DOCUMENT = /^<(?:!doctype\s+html|html|head|body)[\s>]/i;
const FRAGMENT =
  /^<(?:title|meta|link|style|script|div|p|article|main|section|h[1-6]|table|header|nav|ul|ol|blockquote|center|font|span|figure|base|a|img|br|form)(?:\s[^<>]*)?\/?>/i;

/** Whether a file that begins with these bytes is HTML: a document, or a fragment that starts with a tag. */
export function looksLikeHtml(head: Uint8Array): boolean {
  if (knownBinary(head)) return false;
  const utf16 = utf16Of(head);
  const even = head.subarray(0, head.length & ~1);
  const text = utf16 ? new TextDecoder(utf16).decode(even) : Buffer.from(head).toString('latin1');
  const start = text.replace(/^ï»¿/, '').replace(PROLOG, '');
  return (
    DOCUMENT.test(start) || FRAGMENT.test(start) || /<!doctype\s+html|<html[\s>]/i.test(start.slice(0, 1024))
  );
}
