import { parseXml, XmlElement, type XmlError, XmlText } from '@rgrove/parse-xml';
import type { Switches } from '../switches.ts';
import { type DocumentFailure, failure } from './document.ts';
import type { WebResponse } from './web.ts';

const LARGEST_DOCUMENT_BYTES = 64 * 1024;
/** Twilio nests three deep at the most, SSML some more: deeper than this is a document made to do harm. */
const DEEPEST_NESTING = 100;
/** What an application should keep to that wants to be safe. */
const SAFE = { emptyAnswerFailsDocument: true };
const TWIML_TYPES = ['text/xml', 'application/xml', 'text/html'];

/** A TwiML verb or noun as it stands in a document. */
export interface TwimlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The text directly inside, and that of elements inside (SSML). */
  readonly text: string;
  readonly children: readonly TwimlElement[];
  /** Characters between its tags as they stand in the document, tags included. */
  readonly innerLength: number;
}

export type Parsed = { ok: true; verbs: readonly TwimlElement[] } | { ok: false; failure: DocumentFailure };

/**
 * Takes what a server answered for TwiML, as Twilio does.
 * https://www.twilio.com/docs/voice/twiml#twilios-request-to-your-application
 */
export function readAnswer(
  response: WebResponse,
  url: string,
  switches: Pick<Switches, 'emptyAnswerFailsDocument'> = SAFE,
): Parsed {
  if (response.status < 200 || response.status >= 300)
    return failure(11200, `the server answered HTTP ${response.status}`, url);
  if (response.body.length === 0)
    return switches.emptyAnswerFailsDocument
      ? failure(11770, 'the answer is empty', url)
      : { ok: true, verbs: [] };
  if (response.body.length > LARGEST_DOCUMENT_BYTES && !isSound(response))
    return failure(11750, 'the document is over 64 kB', url);
  const type = typeOf(response);
  if (type === 'text/plain') return readPlainText(response, url);
  if (isSound(response)) return { ok: true, verbs: [element('Play', url)] };
  if (!TWIML_TYPES.includes(type)) return failure(12300, `the Content-Type is '${type}'`, url);
  return readTwiml(response.body.toString('utf8'), url);
}

function typeOf({ headers }: WebResponse): string {
  return (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

function isSound(response: WebResponse): boolean {
  return typeOf(response).startsWith('audio/');
}

/** Reads the text of a document. */
export function readTwiml(text: string, url: string): Parsed {
  try {
    const root = parseXml(text, { includeOffsets: true }).root;
    if (root?.name !== 'Response') return failure(12102, `the root is <${root?.name ?? ''}>`, url);
    return { ok: true, verbs: childrenOf(root, 1) };
  } catch (error) {
    return failure(12100, `not well-formed XML: ${(error as XmlError).message.split('\n', 1)[0]}`, url);
  }
}

/** Plain text that is not TwiML is spoken, then the call ends. */
function readPlainText(response: WebResponse, url: string): Parsed {
  const text = response.body.toString('utf8');
  const asTwiml = readTwiml(text, url);
  return asTwiml.ok ? asTwiml : { ok: true, verbs: [element('Say', text), element('Hangup', '')] };
}

function element(name: string, text: string): TwimlElement {
  return { name, attributes: {}, text, children: [], innerLength: text.length };
}

function childrenOf(parent: XmlElement, depth: number): TwimlElement[] {
  if (depth > DEEPEST_NESTING) throw new Error(`elements are nested over ${DEEPEST_NESTING} deep`);
  return parent.children.filter((child) => child instanceof XmlElement).map((child) => fromXml(child, depth));
}

function fromXml(xml: XmlElement, depth: number): TwimlElement {
  const ownText = xml.children.map((child) => (child instanceof XmlText ? child.text : '')).join('');
  const children = childrenOf(xml, depth + 1);
  const innerLength = (xml.children.at(-1)?.end ?? 0) - (xml.children[0]?.start ?? 0);
  const text = children.length > 0 && xml.name === 'Say' ? xml.text : ownText;
  return { name: xml.name, attributes: { ...xml.attributes }, text, children, innerLength };
}
