/** What goes out, and how. */
export type ExportDialogProps = {
  choice: { articles: string[]; query: string; tags: string[] };
  onClose(): void;
};

export default function ExportDialog(_: ExportDialogProps) {
  return null;
}
