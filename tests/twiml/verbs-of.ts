import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';

/** A verb or noun: its name, then its attributes, then what is inside it. */
export type Verb = [name: string, attributes: Record<string, string>, ...content: (Verb | string)[]];

/** The verbs of a document, read back from its XML. The voice, the same everywhere, is left out. */
export function verbsOf(document: VoiceResponse): (Verb | string)[] {
  const { root } = parseXml(document.toString());
  if (root?.name !== 'Response') throw new Error('a TwiML document starts with Response');
  return contentOf(root);
}

function contentOf(element: XmlElement): (Verb | string)[] {
  return element.children.flatMap((child): (Verb | string)[] => {
    if (child instanceof XmlText) return [child.text];
    if (!(child instanceof XmlElement)) return [];
    const { voice, language, ...attributes } = child.attributes;
    if (child.name === 'Say' && !(voice && language)) throw new Error('Say needs a voice and a language');
    return [[child.name, attributes, ...contentOf(child)]];
  });
}
