export function GlobalCommands() {
  return null;
}
