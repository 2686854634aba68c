/** A place of the window. */
export default function TagsPlace() {
  return null;
}
