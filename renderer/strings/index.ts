/** Every word of the interface. A second language is a second set of these parts. */
import { annotating } from './annotating.ts';
import { base } from './base.ts';
import { counts } from './counts.ts';
import { gather } from './gather.ts';
import { names } from './names.ts';
import { pages } from './pages.ts';
import { places } from './places.ts';
import { reader } from './reader.ts';

export const t = { ...base, ...reader, ...annotating, ...places, ...names, ...gather, ...counts, ...pages };
