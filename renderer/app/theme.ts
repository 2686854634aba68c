/** Puts the chosen theme on the document, and the system's where none is chosen. */
import { type Theme, useView } from './view.ts';

const dark = matchMedia('(prefers-color-scheme: dark)');

/** Now and from now on. */
export function applyTheme(): void {
  const apply = () => {
    document.documentElement.dataset.theme = shown(useView.getState().theme);
  };
  apply();
  dark.addEventListener('change', apply);
  useView.subscribe(apply);
}

function shown(theme: Theme): 'light' | 'dark' {
  if (theme !== 'system') return theme;
  return dark.matches ? 'dark' : 'light';
}
