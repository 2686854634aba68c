/** Puts our own data into a PDF that has a catalogue of its own, in the place of what an earlier copy brought. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { pdfText } from './highlight.ts';

const key = (name: string) => PDFName.of(name);

/** Deeper than this no tree of names goes. */
const DEEPEST = 16;

type Attachment = { name: string; mimeType: string; description: string; bytes: Uint8Array };

/** @param changed gets the objects that are others now */
export function attachJson(
  doc: PDFDocument,
  { name, mimeType, description, bytes }: Attachment,
  exportedAt: string,
  changed: Set<PDFRef>,
): void {
  const { context } = doc;
  const date = PDFString.fromDate(new Date(exportedAt));
  const stream = context.flateStream(bytes, {
    Type: 'EmbeddedFile',
    Subtype: mimeType,
    Params: { Size: bytes.length, CreationDate: date, ModDate: date },
  });
  const file = context.register(stream);
  const spec = context.register(
    context.obj({
      Type: 'Filespec',
      F: pdfText(name),
      UF: pdfText(name),
      Desc: pdfText(description),
      EF: { F: file, UF: file },
      AFRelationship: 'Data',
    }),
  );
  const { Root } = context.trailerInfo;
  if (Root instanceof PDFRef) changed.add(Root);
  const names = ownDict(doc, doc.catalog, 'Names', changed);
  const others = entriesOf(names.lookup(key('EmbeddedFiles')), doc).filter((entry) => entry.name !== name);
  const entries = [...others, { name, label: pdfText(name), spec }].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  const flat = entries.flatMap((entry) => [entry.label, entry.spec]);
  names.set(key('EmbeddedFiles'), context.obj({ Names: context.obj(flat) }));
  const associated = doc.catalog.lookup(key('AF'));
  const kept = associated instanceof PDFArray ? associated.asArray() : [];
  const isOurs = (each: PDFObject) => nameOfSpec(context.lookup(each)) === name;
  doc.catalog.set(key('AF'), context.obj([...kept.filter((each) => !isOurs(each)), spec]));
}

/** A dictionary below another: as it is, or a new one. */
function ownDict(doc: PDFDocument, parent: PDFDict, name: string, changed: Set<PDFRef>): PDFDict {
  const raw = parent.get(key(name));
  const found = raw && doc.context.lookup(raw);
  if (raw instanceof PDFRef) changed.add(raw);
  if (found instanceof PDFDict) return found;
  const made = doc.context.obj({});
  parent.set(key(name), made);
  return made;
}

type Entry = { name: string; label: PDFObject; spec: PDFObject };

/** All of a tree of names, which is then written as one leaf. */
function entriesOf(node: PDFObject | undefined, doc: PDFDocument, depth = 0): Entry[] {
  if (!(node instanceof PDFDict) || depth > DEEPEST) return [];
  const names = node.lookup(key('Names'));
  const kids = node.lookup(key('Kids'));
  const below =
    kids instanceof PDFArray
      ? kids.asArray().flatMap((kid) => entriesOf(doc.context.lookup(kid), doc, depth + 1))
      : [];
  const list = names instanceof PDFArray ? names.asArray() : [];
  const own = list.flatMap((label, at) => {
    const spec = list[at + 1];
    const text = doc.context.lookup(label);
    return at % 2 === 0 && spec && isText(text) ? [{ name: text.decodeText(), label: text, spec }] : [];
  });
  return [...own, ...below];
}

const isText = (object: PDFObject | undefined): object is PDFString | PDFHexString =>
  object instanceof PDFString || object instanceof PDFHexString;

function nameOfSpec(spec: PDFObject | undefined): string | undefined {
  if (!(spec instanceof PDFDict)) return undefined;
  const name = spec.lookup(key('UF')) ?? spec.lookup(key('F'));
  return isText(name) ? name.decodeText() : undefined;
}
