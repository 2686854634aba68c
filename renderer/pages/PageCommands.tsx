/** The commands of pages and their keys. Draws nothing. */
import { useCommand } from '../app/commands.ts';
import { useReading } from '../reader/reading.ts';
import { t } from '../strings/index.ts';
import { usePageView } from './page-view.ts';
import type { Paged } from './use-paged.ts';

/** As long as pages are shown: the keys of the text's size are theirs. */
export function PageCommands({ paged }: { paged: Paged }) {
  const view = usePageView;
  const last = paged.list.pages.length - 1;
  const step = (by: number) => () => paged.goTo(Math.min(last, Math.max(0, view.getState().current + by)));
  const zoom = (by: 1 | -1) => () => view.getState().stepZoom(by, paged.zoom);
  const fit = () => view.getState().setZoom('width');
  const { panel, setPanel } = view.getState();
  useCommand({ id: 'pages.larger', title: t.pages.larger, keys: ['+', '=', 'Mod++', 'Mod+='], run: zoom(1) });
  useCommand({ id: 'pages.smaller', title: t.pages.smaller, keys: ['-', 'Mod+-'], run: zoom(-1) });
  useCommand({ id: 'pages.fitWidth', title: t.pages.fitWidth, keys: ['0', 'Mod+0'], run: fit });
  useCommand({
    id: 'pages.fit',
    title: t.pages.fit,
    keys: 'W',
    run: () => view.getState().setZoom(view.getState().zoom === 'width' ? 'page' : 'width'),
  });
  useCommand({
    id: 'pages.turn',
    title: t.pages.turn,
    keys: 'R',
    // With a passage or words in hand the key gives the last tags again.
    when: () => useReading.getState().focused === null && (getSelection()?.isCollapsed ?? true),
    run: () => view.getState().rotate(),
  });
  useCommand({ id: 'pages.next', title: t.pages.next, keys: 'Alt+PageDown', run: step(1) });
  useCommand({ id: 'pages.previous', title: t.pages.previous, keys: 'Alt+PageUp', run: step(-1) });
  useCommand({
    id: 'pages.goTo',
    title: t.pages.goToKeys,
    keys: 'G',
    run: () => document.querySelector<HTMLInputElement>('#page-number')?.focus(),
  });
  useCommand({
    id: 'pages.panel',
    title: t.pages.panel,
    keys: 'B',
    run: () => setPanel(panel ? null : 'thumbnails'),
  });
  return null;
}
