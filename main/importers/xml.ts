/** The little of XML that documents' own data need, over linkedom. No entity but XML's own is expanded, nothing is loaded. */
import { DOMParser } from 'linkedom';
import type { DomElement } from './dom.ts';

export type XmlDocument = Pick<DomElement, 'querySelector' | 'querySelectorAll'>;

/** A document without its type, in which entities could be declared. */
export function parseXml(source: string): XmlDocument {
  const bare = source.replace(/<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>/i, '');
  return new DOMParser().parseFromString(bare, 'text/xml') as unknown as XmlDocument;
}

/** Elements of a local name, whatever their prefix. */
export function named(root: XmlDocument, local: string): DomElement[] {
  return [...root.querySelectorAll('*')].filter(({ localName }) => localName.replace(/^.*:/, '') === local);
}

/** An element's text with white space collapsed. */
export function xmlText(element: DomElement | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
