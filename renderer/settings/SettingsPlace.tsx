/** A place of the window. */
export default function SettingsPlace() {
  return null;
}
