import { expect, it } from 'vitest';
import { archiveOf } from '../fixtures/client.ts';
import { scoreArabic } from './arabic.ts';
import { plainWords, typedForms } from './arabic-words.ts';

const MARKED = `إصلاحُ الميزانِ في المَرازة

أعلنَتِ الإدارةُ أنّ الميزانَ عادَ إلى العملِ، والقوافلُ تمـــرّ بالجسرِ منذ الأحد. قال السائق: «للمرة الأولى نعبر».
`;
const PLAIN = `القسم'أ' من الطريق

اغلقت اداره الجسر القسم'أ' من الطريق، وقالت ان القوافل ستمر بالمرازه نوفمبر2016 حتى اصلاح الميزان الاول.
`;

it('finds and marks every word of Arabic texts in every form that people type', async () => {
  const { app } = await archiveOf({ 'a.txt': MARKED, 'b.txt': PLAIN });
  const { articles, words, typed, missed, extra, wrong, marks } = scoreArabic(app, 30);
  expect({ articles, missed, extra, wrong }).toEqual({ articles: 2, missed: 0, extra: 0, wrong: [] });
  expect(words).toBeGreaterThan(10);
  expect(typed).toBeGreaterThan(words);
  expect(marks).toBeGreaterThan(typed);
});

it('reads words by rules of its own, and knows how they are typed', () => {
  expect(plainWords('والجسرُ في نوفمبر2016، الله').map(({ folded }) => folded)).toEqual([
    'جسر',
    'في',
    'نوفمبر',
    'الله',
  ]);
  expect(typedForms('الإدارةُ')).toEqual(['الإدارة', 'الادارة', 'الإداره', 'إدارة']);
});
