import { expect, test } from 'vitest';
import { dayOrder } from './day-order.ts';

test.each([
  ['de', null, [], { dayFirst: true }],
  ['en_GB', null, [], { dayFirst: true }],
  ['en', 'https://courier.example.uk/ferry', [], { dayFirst: true }],
  [null, 'https://courier.example/en-gb/ferry', [], { dayFirst: true }],
  ['en-US', 'https://courier.example/ferry', [], { monthFirst: true }],
  ['en', 'https://courier.example/ferry', [], { monthFirst: false }],
  ['de', null, ['seen 04/25/2020'], { dayFirst: false, monthFirst: true }],
  ['en', null, ['seen 25/04/2020', 'again 26/4/20'], { dayFirst: true, monthFirst: false }],
  ['en', null, ['seen 25/04/2020', 'and 04/25/2020'], { monthFirst: false }],
])('of a page in %s at %s with the lines %j: %j', (language, address, lines, order) => {
  expect(dayOrder(language, address, lines)).toEqual(order);
});
