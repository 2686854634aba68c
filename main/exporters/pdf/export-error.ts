/** The written file is not what it should be; the message is meant for a user. */
export class PdfExportError extends Error {
  override name = 'PdfExportError';
}
