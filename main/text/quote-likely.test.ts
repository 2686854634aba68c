import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelyPlaces, placeQuote, selectorAt } from './quote.ts';

const REPORT =
  'The council of Marza met on Sunday to hear why the ferry had not crossed the Sidr for nine days. ' +
  'Its clerk said that the engine had been taken apart twice and that spare parts lay at the customs post. ' +
  'Nobody in the hall believed him. By evening the council had voted to hire two barges from the quarry.';
const NOTICE =
  'اجتمع مجلس المرزة يوم الأحد لبحث توقف العبّارة. وقال كاتب المجلس إن المحرك فُكِّك مرتين وإن قطع الغيار في الجمرك. ولم يصدّقه أحد في القاعة.';

function passageIn(text: string, quote: string) {
  const start = text.indexOf(quote);
  return { start, end: start + quote.length, ...selectorAt(text, start, start + quote.length) };
}

const wordsAt = (text: string, passage: ReturnType<typeof passageIn>, limit = 3) =>
  likelyPlaces(text, passage, limit).map(({ start, end }) => text.slice(start, end));

describe('where a lost passage may stand', () => {
  it('is offered where it was written anew between the words around it, in both scripts', () => {
    const engine = passageIn(REPORT, 'the engine had been taken apart twice');
    const anew = REPORT.replace(engine.quote, 'a crew of five needed rest and pay');
    expect(placeQuote(anew, engine).state).toBe('lost');
    expect(wordsAt(anew, engine)[0]).toBe('a crew of five needed rest and pay');

    const motor = passageIn(NOTICE, 'إن المحرك فُكِّك مرتين');
    const arabic = NOTICE.replace(motor.quote, 'بأن الطاقم طلب راحة وأجراً');
    expect(placeQuote(arabic, motor).state).toBe('lost');
    expect(wordsAt(arabic, motor)[0]).toBe('بأن الطاقم طلب راحة وأجراً');
  });

  it('is each place that has its words, in whole words, the likeliest first', () => {
    const hall = passageIn(REPORT, 'Nobody in the hall');
    const twice = `${REPORT} Later he added: nobodies in the halls of Tel Sarif.`;
    const [first, second] = wordsAt(twice, hall);
    expect(first).toBe('Nobody in the hall');
    expect(second).toBe('nobodies in the halls');
  });

  it('is nowhere in a text that has nothing of it', () => {
    const engine = passageIn(REPORT, 'the engine had been taken apart twice');
    expect(wordsAt('Lemons are kept in jars. The salt is never measured, says the cook.', engine)).toEqual(
      [],
    );
    expect(likelyPlaces(REPORT, { ...engine, quote: '' }, 3)).toEqual([]);
  });

  it('lies in the text, splits nothing and overlaps no other, whatever the text', () => {
    const units = fc.constantFrom('a', 'b', ' ', '😀', 'م', '\u0301', '.');
    const text = fc.string({ unit: units, maxLength: 200 });
    fc.assert(
      fc.property(text, text, fc.nat(60), fc.integer({ min: 1, max: 40 }), (before, now, from, length) => {
        const [start, end] = [from, from + length].map((at) => [...before].slice(0, at).join('').length) as [
          number,
          number,
        ];
        const places = likelyPlaces(now, { start, end, ...selectorAt(before, start, end) }, 3);
        expect(places.length).toBeLessThanOrEqual(3);
        const inOrder = places.toSorted((a, b) => a.start - b.start);
        for (const [at, place] of inOrder.entries()) {
          expect(now.slice(place.start, place.end).isWellFormed()).toBe(true);
          expect(place.start).toBeLessThan(place.end);
          expect(place.end).toBeLessThanOrEqual(inOrder[at + 1]?.start ?? now.length);
        }
      }),
    );
  });
});
