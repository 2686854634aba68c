/** Reads Markdown (CommonMark with GitHub's tables, task lists and footnotes) with YAML front matter, by way of HTML. */
import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import type { Draft } from '../text/blocks.ts';
import { unixLines } from '../text/whitespace.ts';
import { decode, isBinary } from './charset.ts';
import { documentArticle } from './document-article.ts';
import { parseDocument } from './dom.ts';
import { frontMatterFacts, partFrontMatter } from './front-matter.ts';
import { htmlDrafts } from './html-blocks.ts';
import { flatten } from './html-flatten.ts';
import { ImportError, type Imported, type Importer, type ImporterContext } from './types.ts';

/** Raw HTML goes along: it is read as any page's is, with nothing run and nothing loaded. */
const parser = new MarkdownIt({ html: true, linkify: true, maxNesting: 1000 }).use(footnotes);
// An address is one only where it says so, not every word with a dot in it.
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

/** GitHub's boxes of task lists, which are no part of the common syntax. */
const withBoxes = (html: string) =>
  html.replace(/(<li>\s*(?:<p>)?)\[([ xX])\] /g, (_, open, mark) => `${open}${mark === ' ' ? '☐' : '☑'} `);

/** Makes an article of Markdown source. Pure; throws {@link ImportError} `empty`. */
export function readMarkdown(source: string, name: string, { today }: ImporterContext): Imported {
  const { matter, yaml, body } = partFrontMatter(unixLines(source));
  const facts = frontMatterFacts(yaml, today);
  const page = parseDocument(flatten(withBoxes(parser.render(body))).html);
  const before: Draft[] = matter ? [{ kind: 'preformatted', text: matter, hidden: 'meta' }] : [];
  const drafts = htmlDrafts(page.body, facts.url?.value ?? null);
  return documentArticle([...before, ...drafts], facts, name);
}

/** A whole page of HTML is one, whatever it is called; a tag may well open a Markdown file. */
function accepts(head: Uint8Array, name: string): boolean {
  const page = /^\s*(?:<!doctype\s+html|<html)/i.test(Buffer.from(head.subarray(0, 512)).toString('latin1'));
  return /\.(?:md|markdown|mdown|mkdn?)$/i.test(name) && !page && !isBinary(head);
}

/** Markdown, by `.md`, `.markdown`. */
export const markdown: Importer = {
  id: 'markdown',
  version: 1,
  accepts,
  async read(input, context) {
    if (input.size === 0) throw new ImportError('empty', `“${input.name}” is empty.`);
    return readMarkdown(decode(await input.read(0, input.size), input.name), input.name, context);
  },
};
