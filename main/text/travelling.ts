/** What our own data is called inside of a PDF, and its version: how it is found again. Pure. */

export const ATTACHMENT_NAME = 'daftar-annotations.json';

/** The key of an annotation's dictionary that holds the passage's id: a later copy may replace it. */
export const OWN_KEY = 'Daftar:Id';

/** Raised when the shape changes. */
export const ANNOTATION_JSON_VERSION = 1;
