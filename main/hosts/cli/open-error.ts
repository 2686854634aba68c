/** The archive can't be opened: an exit code of its own. Its cause has the code. */
export class OpenError extends Error {
  override name = 'OpenError';
}
