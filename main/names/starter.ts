/** Names that come with the program, put together from common knowledge: what people search for first in Iraq and Syria. */

import { STARTER_LINES } from './starter-lines.ts';
import type { GivenName } from './write-names.ts';

export const STARTER: readonly GivenName[] = STARTER_LINES.trim()
  .split('\n')
  .map((line) => {
    const [kind = '', name = '', ...forms] = line.split('|').map((part) => part.trim());
    const given = { kind: kind.replace('-', '') as GivenName['kind'], name, forms };
    return kind.startsWith('-') ? { ...given, on: false } : given;
  });
