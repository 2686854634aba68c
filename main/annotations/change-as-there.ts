/** Takes over what somebody changed of a passage in a PDF that it travelled in. In the caller's transaction. */
import type { Annotation } from '../../db/model.ts';
import type { App } from '../app.ts';
import type { ImportedPassage } from '../importers/types.ts';
import { DEFAULT_COLOR } from '../text/colors.ts';
import { after } from './change-all.ts';

/** What was changed here since it left stays: of notes both are kept. */
export function changeAsThere(app: App, passage: ImportedPassage): 'changed' | 'both' | 'none' {
  const { archive, now } = app;
  const annotation = archive.annotations.find(passage.id ?? passage.key);
  const { note: theirs, color: painted } = passage.elsewhere ?? {};
  if (!annotation || (theirs === undefined && painted === undefined)) return 'none';
  const note = theirs === undefined ? annotation.note : joined(annotation.note, passage.note, theirs);
  const isRepainted = painted !== undefined && paintedOf(app, annotation) === passage.color;
  const color = isRepainted ? painted : annotation.color;
  if (note === annotation.note && color === annotation.color) return 'none';
  archive.annotations.update(annotation.id, { note, color }, after(annotation, now()));
  archive.events.append(now(), 'annotation.changed', annotation.uid);
  return theirs === undefined || note === theirs ? 'changed' : 'both';
}

function paintedOf({ archive }: App, { id, color }: Annotation): string {
  return color ?? archive.annotations.tags(id)[0]?.color ?? DEFAULT_COLOR;
}

/** @param before what the note was when it left */
function joined(here: string, before: string, there: string): string {
  if (here.trim() === before.trim()) return there;
  return here.includes(there) ? here : `${here}\n\n${there}`;
}
