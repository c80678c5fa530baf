import { parseHTML } from 'linkedom';

/** As much of a DOM element as a report needs. */
export interface PageElement {
  append(...children: (PageElement | string)[]): void;
  prepend(...children: (PageElement | string)[]): void;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
  readonly outerHTML: string;
}

/** As much of a DOM document. */
export interface PageDocument {
  createElement(name: string): PageElement;
  createElementNS(namespace: string, name: string): PageElement;
}

export type Child = PageElement | string | null;

type Attributes = Readonly<Record<string, string>>;

/** Makes an element of HTML. Texts become text, whatever is in them. */
export type MakeElement = (
  name: string,
  attributes?: Attributes,
  ...children: readonly Child[]
) => PageElement;

/** A document to draw and build in. It is never written itself; its elements are. */
export function newDocument(): PageDocument {
  return parseHTML('<!doctype html><html></html>').document as unknown as PageDocument;
}

export function elementMaker(document: PageDocument): MakeElement {
  return (name, attributes = {}, ...children) => filled(document.createElement(name), attributes, children);
}

export function svgMaker(document: PageDocument): MakeElement {
  return (name, attributes = {}, ...children) =>
    filled(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
}

function filled(element: PageElement, attributes: Attributes, children: readonly Child[]): PageElement {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}
