import { expect, test } from 'vitest';
import { parseDocument } from './dom.ts';
import { partName } from './html-part-names.ts';

function named(markup: string) {
  const element = parseDocument(`<html><body>${markup}</body></html>`).body.querySelector('*');
  return element && partName(element);
}

test.each([
  ['<div class="m-tags">', 'furniture'],
  ['<div class="article__keywords">', 'furniture'],
  ['<div class="price-tags-explained">', null],
  ['<div data-testid="related-links">', 'furniture'],
  ['<div class="pum-overlay pum">', 'furniture'],
  ['<div class="third-party-services">', 'furniture'],
  ['<a class="story-teaser" href="/other">', 'furniture'],
  ['<div class="teaser">', null],
  ['<div class="articleBody">', 'body'],
  ['<div class="comments-area">', 'comments'],
])('%s is called %s', (markup, name) => expect(named(markup)).toBe(name));
