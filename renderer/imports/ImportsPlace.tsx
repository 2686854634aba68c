/** A place of the window. */
export default function ImportsPlace() {
  return null;
}
