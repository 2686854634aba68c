import { expect, it } from 'vitest';
import type { AnnotationView } from '../../main/api/schema.ts';
import { compose } from '../../main/text/blocks.ts';
import type { ViewBlock } from '../reader/shown-blocks.ts';
import { inReadingOrder } from './reading-order.ts';

const { text, blocks } = compose([
  { kind: 'heading', text: 'The ferry waits', hidden: 'title' },
  { kind: 'paragraph', text: 'The ferry did not sail on Monday.' },
  { kind: 'paragraph', text: 'Photograph: nobody', hidden: 'chrome' },
  { kind: 'paragraph', text: 'Nobody said why.' },
]);

function passage(quote: string, state: AnnotationView['state'] = 'placed'): AnnotationView {
  const start = text.indexOf(quote);
  const rest = { prefix: '', suffix: '', tags: [], note: '', author: '', createdAt: '', modifiedAt: '' };
  return {
    id: quote,
    articleId: 'a',
    start,
    end: start + quote.length,
    quote,
    color: 'blue',
    state,
    ...rest,
  };
}

it('lists passages as they are read: headline, blocks in place, the lost ones last', () => {
  const annotations = [
    passage('sail', 'lost'),
    passage('Nobody said'),
    passage('nobody'),
    passage('ferry did'),
    passage('ferry did not sail'),
    passage('ferry waits'),
  ];
  const order = inReadingOrder({ blocks: blocks as ViewBlock[], annotations }).map(({ id }) => id);
  expect(order).toEqual(['ferry waits', 'ferry did not sail', 'ferry did', 'nobody', 'Nobody said', 'sail']);
});
