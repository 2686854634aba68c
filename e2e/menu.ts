/** The desktop's menu, worked by a story. */
import type { Inside } from './launch.ts';

/** For `evaluateHost` in the desktop host: chooses a command of the program's menu by its words. */
export function clickMenu({ Menu }: Inside, label: string): void {
  type Item = { label?: string; submenu?: Item[] | { items: Item[] }; click?: () => void };
  const of = ({ submenu }: Item) => (Array.isArray(submenu) ? submenu : (submenu?.items ?? []));
  const top: Item[] = Menu.template ?? Menu.getApplicationMenu().items;
  const item = top.flatMap(of).find((one) => one.label === label);
  if (!item?.click) throw new Error(`The menu has no “${label}”.`);
  item.click();
}
