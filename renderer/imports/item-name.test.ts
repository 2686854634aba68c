import { expect, test } from 'vitest';
import { itemName } from './item-name.ts';

test.each([
  [{ file: 'drop/in/a.txt' }, { name: 'a.txt', folder: 'drop/in' }],
  [
    { file: 'a.txt', member: null },
    { name: 'a.txt', folder: '' },
  ],
  [
    { file: 'box.zip', member: 'in/a.txt' },
    { name: 'a.txt', folder: 'in' },
  ],
  [
    { file: 'a.csv', member: '12' },
    { name: 'row 12', folder: '' },
  ],
  [
    { file: 'a.warc', member: 'https://a.example/' },
    { name: 'https://a.example/', folder: '' },
  ],
  [
    { file: 'a.wacz', member: 'archive/b.warc.gz/https://a.example/x/y?z=1' },
    { name: 'https://a.example/x/y?z=1', folder: 'archive/b.warc.gz' },
  ],
])('%j', (item, expected) => expect(itemName(item)).toEqual(expected));
