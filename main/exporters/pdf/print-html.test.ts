import { describe, expect, it } from 'vitest';
import { twoArticles } from '../fixtures/two-articles.ts';
import type { ExportArticle, ExportSet } from '../types.ts';
import { planSet } from './plan.ts';
import { printPage } from './print-html.ts';

const [english] = twoArticles.articles;
if (!english) throw new Error('an article is needed');

const htmlOf = (set: ExportSet) => printPage(set, planSet(set), []).body;
const only = (change: Partial<ExportArticle>) =>
  htmlOf({ ...twoArticles, articles: [{ ...english, ...change }] });
const factOf = (html: string, name: string) =>
  new RegExp(`<dt>${name}</dt><dd>(.*?)</dd>`).exec(html)?.[1]?.replace(/<[^>]*>/g, '');

describe('a page to be printed', () => {
  it('counts every exported passage and says how many of them have no place', () => {
    expect(factOf(only({}), 'Annotated')).toMatch(/^16 passages \(1 of them not placed\), 6 tags/);
    const placed = english.annotations.filter(({ state }) => state !== 'lost');
    expect(factOf(only({ annotations: placed }), 'Annotated')).toMatch(/^15 passages, 6 tags/);
  });

  it('keeps the outlet apart from a date that is not known', () => {
    expect(factOf(only({ published: null }), 'Published')).toBe('The Harbour Post · date not known');
    expect(factOf(only({ published: null, outlet: null }), 'Published')).toBe('not known');
  });

  it('gives the notes of an only article pages of their own, and those of several none', () => {
    expect(only({})).toContain('<section class="notes" style="page:notes0"');
    expect(htmlOf(twoArticles)).toContain('<section class="notes after" style="page:article1"');
  });

  it('lets a long note go over the end of a page and keeps a short one whole', () => {
    const html = only({});
    const classOf = (note: string) =>
      new RegExp(`<div class="(note[^"]*)"(?:(?!<div class)[\\s\\S])*${note}`).exec(html)?.[1];
    expect(classOf('Over the page')).toBe('note long');
    expect(classOf('In the headline')).toBe('note');
  });
});
