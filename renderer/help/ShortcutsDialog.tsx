/** All shortcuts that work now. */
export type ShortcutsDialogProps = { onClose(): void };

export default function ShortcutsDialog(_: ShortcutsDialogProps) {
  return null;
}
