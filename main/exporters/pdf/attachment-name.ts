/** Name of our own data inside of a PDF: how it is found again. */
export const ATTACHMENT_NAME = 'daftar-annotations.json';
