/** What the demo searches and annotates in the sample archive. */

export const DEMO_SEARCHES = ['al-Maraza', 'المرازه', "sha'ban"];

const TRUCKS = 'Trucks wait four days at the Maraza crossing.txt';
const BRIDGE = 'الجسر - إغلاق معبر المرازة لليوم الرابع.txt';
const REVIEW = 'Border Economy Review - What the weighbridge records show.html';

export const DEMO_PASSAGES: { file: string; quote: string; tags: string[]; note?: string }[] = [
  {
    file: TRUCKS,
    quote:
      'A convoy of nineteen lorries came down to Wadi al-Maraza at about four in the morning, before the lamps over the scales were lit.',
    tags: ['Movement / convoy', 'Time of day'],
  },
  {
    file: TRUCKS,
    quote:
      'before the lamps over the scales were lit. It was weighed at first light, weighed again an hour later, and turned back up the road with nothing in writing.',
    tags: ['Authority / refusal'],
    note: 'The register has the same convoy from 6.05 and again from 7.10, nineteen lines without a ticket: see Border Economy Review.',
  },
  {
    file: TRUCKS,
    quote: 'a man who has driven this road for 22 years and who asked to be called only Abu Salim',
    tags: ['Source, anonymous'],
  },
  {
    file: BRIDGE,
    quote: '«إجراء مؤقت لأسباب فنية»',
    tags: ['Official wording'],
    note: 'Same words as in The Harbour Post of the day before; no reason and no authority named.',
  },
  {
    file: BRIDGE,
    quote: 'أن رتلا من تسع عشرة شاحنة بلغ وادي المرازة قرابة الرابعة من فجر الأربعاء',
    tags: ['Movement / convoy', 'Time of day'],
    note: 'Second outlet, same hour.',
  },
  {
    file: REVIEW,
    quote: 'The second weighing finds no weight. It finds an hour.',
    tags: ['Authority / refusal', 'Time of day'],
    note: 'Quoted in English inside the interview with the clerk.',
  },
  {
    file: 'field-notes-june-2020.txt',
    quote:
      'the cars of the water company came down to the scales and were let through without being weighed.',
    tags: ['Movement / convoy', 'Resources / water'],
    note: 'The register for 9 June, 4.35: eighty kilograms, “one man, standing”.',
  },
  {
    file: 'majallat-difaf-katib-al-mizan.html',
    quote: 'السجلّ يقول ما وُزن، والدفتر يقول من انتظر.',
    tags: ['Source, official'],
    note: 'Two books: the state’s and his own. Ask for the second.',
  },
];
