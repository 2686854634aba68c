/**
 * Keeps a tagged file's structure tree true while annotations are replaced: every annotation that is left is
 * in the tree once, and nothing in the tree points to one that is gone.
 */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';

const name = (text: string) => PDFName.of(text);

export class StructTree {
  private readonly context: PDFContext;
  private readonly root: PDFDict | undefined;
  /** The parent tree: from an annotation's key to its element, from a page's to its content's elements. */
  private readonly parents = new Map<number, PDFObject>();
  private nextKey = 0;
  private readonly gone = new Set<PDFRef>();
  private readonly touched = new Set<PDFRef>();

  /** An untagged file has no tree; then every call does nothing. */
  constructor(doc: PDFDocument) {
    this.context = doc.context;
    this.root = doc.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
    const tree = this.root?.lookupMaybe(name('ParentTree'), PDFDict);
    if (tree) this.readNumbers(tree);
    const stated = this.root?.lookupMaybe(name('ParentTreeNextKey'), PDFNumber)?.asNumber() ?? 0;
    this.nextKey = [...this.parents.keys()].reduce((next, key) => Math.max(next, key + 1), stated);
  }

  /** A number tree: pairs in leaves, further nodes below. */
  private readNumbers(node: PDFDict): void {
    const pairs = node.lookupMaybe(name('Nums'), PDFArray)?.asArray() ?? [];
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      const [key, value] = [pairs[at], pairs[at + 1]];
      if (key instanceof PDFNumber && value) this.parents.set(key.asNumber(), value);
    }
    for (const kid of node.lookupMaybe(name('Kids'), PDFArray)?.asArray() ?? []) {
      this.readNumbers(this.context.lookup(kid, PDFDict));
    }
  }

  /** The element an annotation belongs to. */
  elementOf(annotation: PDFDict): PDFRef | null {
    const key = annotation.lookupMaybe(name('StructParent'), PDFNumber)?.asNumber();
    const element = key === undefined ? undefined : this.parents.get(key);
    return element instanceof PDFRef ? element : null;
  }

  /** The marks of what is drawn in the element of an annotation, in its order. */
  contentOf(annotation: PDFDict): number[] {
    const element = this.elementOf(annotation);
    return element ? this.marksIn(element) : [];
  }

  /** A number is a mark; what names an object is none (ISO 32000-2, 14.7.5). */
  private marksIn(object: PDFObject | undefined): number[] {
    const kid = this.context.lookup(object);
    if (kid instanceof PDFNumber) return [kid.asNumber()];
    if (kid instanceof PDFArray) return kid.asArray().flatMap((one) => this.marksIn(one));
    if (!(kid instanceof PDFDict)) return [];
    return this.marksIn(kid.get(name(kid.has(name('MCID')) ? 'MCID' : 'K')));
  }

  /** Takes an annotation that is about to be deleted out of the tree. */
  remove(ref: PDFRef, annotation: PDFDict): void {
    const element = this.elementOf(annotation);
    const key = annotation.lookupMaybe(name('StructParent'), PDFNumber)?.asNumber();
    if (key !== undefined) this.parents.delete(key);
    if (element) this.touched.add(element);
    this.gone.add(ref);
  }

  /** Puts a new annotation into `element`; under it, if the element is a link that stays. */
  add(element: PDFRef, ref: PDFRef, annotation: PDFDict, page: PDFRef, underLink: boolean): void {
    const key = this.nextKey++;
    const reference = this.context.obj({ Type: 'OBJR', Obj: ref, Pg: page });
    const parent = underLink ? this.child(element) : element;
    this.kidsOf(parent).push(reference);
    this.context.lookup(parent, PDFDict).set(name('S'), name('Annot'));
    this.parents.set(key, parent);
    annotation.set(name('StructParent'), PDFNumber.of(key));
  }

  private child(parent: PDFRef): PDFRef {
    const ref = this.context.register(this.context.obj({ Type: 'StructElem', S: 'Annot', P: parent, K: [] }));
    this.kidsOf(parent).push(ref);
    return ref;
  }

  /** An element's `K` as an array of its own. */
  private kidsOf(element: PDFRef): PDFArray {
    const dict = this.context.lookup(element, PDFDict);
    const kids = dict.lookup(name('K'));
    if (kids instanceof PDFArray) return kids;
    const list = this.context.obj(dict.has(name('K')) ? [dict.get(name('K')) as PDFObject] : []);
    dict.set(name('K'), list);
    return list;
  }

  /** Writes the tree back; an element that has lost its link and got nothing instead is plain text. */
  finish(): void {
    if (!this.root) return;
    for (const element of this.touched) this.clean(element);
    const numbers = this.context.obj([]);
    for (const [key, value] of [...this.parents].sort(([a], [b]) => a - b)) {
      numbers.push(PDFNumber.of(key));
      numbers.push(value);
    }
    this.root.set(name('ParentTree'), this.context.register(this.context.obj({ Nums: numbers })));
    this.root.set(name('ParentTreeNextKey'), PDFNumber.of(this.nextKey));
  }

  private clean(element: PDFRef): void {
    const dict = this.context.lookup(element, PDFDict);
    const left = this.kidsOf(element)
      .asArray()
      .filter((kid) => !this.isGone(kid));
    dict.set(name('K'), this.context.obj(left));
    const holds = left.some((kid) => this.objectOf(kid) !== null);
    if (!holds && dict.get(name('S')) === name('Link')) dict.set(name('S'), name('Span'));
  }

  private isGone(kid: PDFObject): boolean {
    const object = this.objectOf(kid);
    return object !== null && this.gone.has(object);
  }

  /** The annotation an object reference names; null for content and elements. */
  private objectOf(kid: PDFObject): PDFRef | null {
    const dict = kid instanceof PDFRef ? this.context.lookup(kid) : kid;
    const object = dict instanceof PDFDict ? dict.get(name('Obj')) : undefined;
    return object instanceof PDFRef ? object : null;
  }
}
