export function DropToImport() {
  return null;
}
