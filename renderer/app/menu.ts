/** The program menu's commands, for whoever is on screen; the bridge can only be told once whom to call. */
import type { MenuCommand } from '../../main/api/bridge.ts';
import { bridge } from '../api/client.ts';

let listener: ((command: MenuCommand) => void) | null = null;

bridge?.onMenu((command) => listener?.(command));

/** The last one to ask is called; returns how to stop. */
export function onMenuCommand(next: (command: MenuCommand) => void): () => void {
  listener = next;
  return () => {
    if (listener === next) listener = null;
  };
}
