/** The article as it is read. */
export type ReaderProps = { articleId: string; query: string | null };

export default function Reader(_: ReaderProps) {
  return null;
}
