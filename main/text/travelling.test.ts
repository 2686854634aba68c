import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contentsOf, nameOf, noteIn, partOf } from './travelling.ts';

const words = fc.stringMatching(/^[a-zء-ي][a-zء-ي \n“”[\];]{0,40}$/u);

it('the note of a passage comes out of what is written of it, on whichever page', () => {
  fc.assert(
    fc.property(fc.array(words), words, words, fc.constantFrom(1, 2, 12), (tags, note, quote, part) => {
      const line = tags.map((tag) => tag.replaceAll('\n', ' '));
      const said = { tags: line, note: note.trim(), quote };
      expect(noteIn(contentsOf(said, part), said)).toBe(said.note);
    }),
  );
});

it('a name tells which part of its passage it is of', () => {
  for (const part of [1, 2, 12]) expect(partOf(nameOf('0-a~here', part))).toBe(part);
});
