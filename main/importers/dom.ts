/** The little of the DOM that importers use, over linkedom. Nothing is loaded and no script runs. */
import { parseHTML } from 'linkedom';

export type DomNode = {
  nodeType: number;
  textContent: string | null;
  childNodes: Iterable<DomNode>;
  parentNode: DomNode | null;
  previousSibling: DomNode | null;
  nextSibling: DomNode | null;
};

export type DomElement = DomNode & {
  localName: string;
  parentElement: DomElement | null;
  children: Iterable<DomElement>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  remove(): void;
};

export type DomDocument = {
  documentElement: DomElement;
  body: DomElement;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
};

/** A document of markup that `flatten` has prepared. */
export function parseDocument(html: string): DomDocument {
  const document = parseHTML(html).document as unknown as DomDocument;
  // Where something stands between head and body, linkedom makes an empty body of its own beside the page's.
  if (![...document.body.childNodes].length) {
    const filled = [...document.querySelectorAll('body')].find((body) => [...body.childNodes].length > 0);
    if (filled) Object.defineProperty(document, 'body', { value: filled });
  }
  return document;
}

export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1;
export const isText = (node: DomNode): boolean => node.nodeType === 3 || node.nodeType === 4;

/** An attribute in lower case, "" where there is none. */
export function attribute(element: DomElement, name: string): string {
  return (element.getAttribute(name) ?? '').toLowerCase();
}
