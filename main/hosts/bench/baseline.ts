/**
 * What the same browser does on the same machine with the least that would do: a plain virtual list, a field, plain
 * paragraphs. Times of the window mean something beside these.
 */
import type { Page } from 'playwright-core';
import { benchArticle, LONG } from '../../bench/write-article.ts';
import { dragBar, wheel } from './gestures.ts';
import type { Scenario } from './measure.ts';
import { latency } from './probe.ts';

/** Rows of one fixed height, absolutely placed; only those in sight exist. */
const BARE_LIST = `<!doctype html><style>
  #list { height: 800px; width: 320px; overflow-y: auto; position: relative; contain: strict }
  #list div div { position: absolute; height: 76px; left: 0; right: 0; overflow: hidden }
</style><input id="field"><p id="echo"></p><div id="list"><div></div></div><script>{
  const list = document.getElementById('list'), all = list.firstElementChild, ROWS = __ROWS__;
  all.style.height = ROWS * 76 + 'px';
  const draw = () => {
    const first = Math.max(0, Math.floor(list.scrollTop / 76) - 6), rows = [];
    for (let row = first; row < Math.min(ROWS, first + 24); row++) {
      const one = document.createElement('div');
      one.style.transform = 'translateY(' + row * 76 + 'px)';
      one.textContent = 'Row ' + row + ' of a plain list, with a title about as long as titles are';
      rows.push(one);
    }
    all.replaceChildren(...rows);
  };
  list.addEventListener('scroll', draw); draw();
  field.addEventListener('input', () => { echo.textContent = field.value; });
}</script>`;

const BARE_TEXT = `<!doctype html><button>Show</button><main></main><script>{
  const text = __TEXT__;
  document.querySelector('button').onclick = () => {
    document.querySelector('main').replaceChildren(...text.map((one) => {
      const p = document.createElement('p');
      p.textContent = one;
      return p;
    }));
  };
}</script>`;

/** @param articles as many rows as the library has */
export function baseline(articles: number): Scenario[] {
  const list = (page: Page) => page.setContent(BARE_LIST.replaceAll('__ROWS__', String(articles)));
  const { imported } = benchArticle({ articles: 1, seed: 1 }, 0);
  const text = JSON.stringify(imported.text.split('\n\n')).replaceAll('<', '\\u003c');
  return [
    { name: 'bare list, wheel', prepare: list, act: (page) => wheel(page, '#list') },
    { name: 'bare list, bar dragged', prepare: list, act: (page) => dragBar(page, '#list') },
    {
      name: 'bare field, typing',
      prepare: list,
      async act(page) {
        await page.locator('#field').focus();
        const found: (number | null)[] = [];
        for (const letter of 'border crossing')
          found.push(
            await latency(page, () => page.keyboard.type(letter), { selector: '#echo', changed: true }),
          );
        return found;
      },
    },
    {
      name: `bare text of ${LONG.units} letters`,
      prepare: (page) => page.setContent(BARE_TEXT.replaceAll('__TEXT__', text)),
      act: async (page) => [
        await latency(page, () => page.locator('button').click(), { selector: 'main p' }),
      ],
    },
  ];
}
