/** The commands that work in every place of an open archive, and the program menu's. */
import { lazy, Suspense, useEffect, useState } from 'react';
import type { MenuCommand } from '../../main/api/bridge.ts';
import { host } from '../api/client.ts';
import { focusSearch } from '../search/focus.ts';
import { t } from '../strings/index.ts';
import { toast } from '../ui/toast.ts';
import { type Command, useCommand, useCommands } from './commands.ts';
import { pickAndImport } from './import-files.ts';
import { onMenuCommand } from './menu.ts';
import { go } from './route.ts';
import { redo, undo } from './undo.ts';
import { type Theme, useView } from './view.ts';

const Palette = lazy(() => import('../palette/Palette.tsx'));
const ShortcutsDialog = lazy(() => import('../help/ShortcutsDialog.tsx'));

export function GlobalCommands() {
  const [isHelpShown, setHelpShown] = useState(false);
  const view = useView();
  const [offered, setOffered] = useState<readonly Command[] | null>(null);
  const commands = useCommands();
  // What can be done depends on where the focus is: it is asked before the palette takes it.
  const openPalette = () => setOffered(usable(commands));
  const showHelp = () => setHelpShown(true);
  useCommand({ id: 'search.focus', title: t.search.focus, keys: '/', run: focusSearch });
  useCommand({ id: 'app.palette', title: t.palette.title, keys: 'Mod+K', inFields: true, run: openPalette });
  useCommand({ id: 'app.undo', title: t.app.undo, keys: 'Mod+Z', run: () => void undo() });
  useCommand({ id: 'app.redo', title: t.app.redo, keys: ['Mod+Shift+Z', 'Mod+Y'], run: () => void redo() });
  useCommand({ id: 'app.foldSide', title: t.app.foldSide, keys: '[', run: () => view.foldSide() });
  useCommand({ id: 'app.foldNotes', title: t.app.foldNotes, keys: ']', run: () => view.foldNotes() });
  useCommand({ id: 'app.larger', title: t.app.larger, keys: ['+', '='], run: () => view.stepFont(1) });
  useCommand({ id: 'app.smaller', title: t.app.smaller, keys: '-', run: () => view.stepFont(-1) });
  useCommand({ id: 'app.normal', title: t.app.normalSize, keys: '0', run: () => view.stepFont(0) });
  useCommand({ id: 'app.theme', title: t.app.theme, keys: 'Shift+D', run: nextTheme });
  useCommand({ id: 'app.import', title: t.library.chooseFiles, keys: 'Mod+O', inFields: true, run: pick });
  useCommand({ id: 'app.shortcuts', title: t.app.shortcuts, keys: ['?', 'F1'], run: showHelp });
  useEffect(() => onMenuCommand((command) => run(command, () => setHelpShown(true))), []);
  return (
    <Suspense fallback={null}>
      {isHelpShown && <ShortcutsDialog onClose={() => setHelpShown(false)} />}
      {offered && <Palette commands={offered} onClose={() => setOffered(null)} />}
    </Suspense>
  );
}

/** Of two commands of one name the later one counts, as it does for the keys. */
function usable(commands: readonly Command[]): Command[] {
  const latest = new Map(
    commands.filter(({ when }) => when?.() ?? true).map((command) => [command.title, command]),
  );
  return [...latest.values()].filter(({ id }) => id !== 'app.palette');
}

const pick = () => void pickAndImport(false);

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

function nextTheme(): void {
  const { theme, setTheme } = useView.getState();
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  setTheme(next);
  toast({ text: t.app.themeIs(t.app.themes[next]) });
}

function run(command: MenuCommand, showHelp: () => void): void {
  const runs: Record<MenuCommand, () => void> = {
    undo: () => void undo(),
    redo: () => void redo(),
    import: pick,
    close: () => void host.closeArchive(),
    find: focusSearch,
    shortcuts: showHelp,
    settings: () => go({ place: 'settings' }),
  };
  runs[command]();
}
