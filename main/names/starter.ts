/** Names that come with the program, put together from common knowledge: what people search for first in Iraq and Syria. */
import { STARTER_LINES } from './starter-lines.ts';
import type { GivenName } from './write-names.ts';

export const STARTER: readonly GivenName[] = STARTER_LINES.trim().split('\n').map(nameIn);

function nameIn(line: string): GivenName {
  const [kind, ...forms] = line.split('|').map((part) => part.trim());
  const formsOff = forms.filter((form) => form.startsWith('~')).map((form) => form.slice(1));
  return {
    kind: kind as GivenName['kind'],
    name: forms[0]?.replace('~', '') ?? '',
    forms: forms.filter((form) => !form.startsWith('~')),
    formsOff,
  };
}
