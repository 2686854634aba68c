/** The forms of names as people type them. */

/** White space is collapsed and composed letters are used, so that a form is one form however it was typed. */
export function formName(form: string): string {
  return form.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
