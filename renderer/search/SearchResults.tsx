export function SearchResults(_: { query: string }) {
  return null;
}
