import { readFileSync } from 'node:fs';
import { ELEMENTS, REFUSED_VERBS } from '../../../emulator/verbs/schema.ts';

const TYPES = readFileSync(require.resolve('twilio/lib/twiml/VoiceResponse.d.ts'), 'utf8');

/** Documented at https://www.twilio.com/docs/voice/twiml/dial, and missing from the types. */
const DOCUMENTED_ONLY: Readonly<Record<string, readonly string[]>> = { Dial: ['callReason'] };

function firstBlock(opening: RegExp): string {
  const start = TYPES.search(opening);
  return start < 0 ? '' : TYPES.slice(start, TYPES.indexOf('\n    }', start));
}

/** The names that the SDK types for a verb: `loop?: number` as loop. */
function attributesOf(verb: string): string[] {
  const block = firstBlock(new RegExp(`interface ${verb}Attributes \\{`));
  const typed = [...block.matchAll(/^ {8}(\w+)\?:/gm)].map(([, name = '']) => name);
  return [...typed, ...(DOCUMENTED_ONLY[verb] ?? [])].sort();
}

/** The methods by which the SDK nests elements: `sayAs(` makes a say-as, `number(` a Number. */
function childrenOf(verb: string): string[] {
  const methods = [...firstBlock(new RegExp(`class ${verb} extends TwiML \\{`)).matchAll(/^ {8}(\w+)\(/gm)];
  const names = methods.map(([, name = '']) => name).filter((name) => name !== 'constructor');
  const isSsml = verb === 'Say';
  const element = (name: string) =>
    isSsml
      ? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
      : name.charAt(0).toUpperCase() + name.slice(1);
  return [...new Set(names.map(element))].sort();
}

describe('the schema', () => {
  it.each(Object.entries(ELEMENTS))(
    'knows the attributes of %s that the SDK types, and no others',
    (name, { attributes }) => {
      expect(Object.keys(attributes).sort()).toEqual(attributesOf(name));
    },
  );

  it.each(Object.entries(ELEMENTS))('knows what may stand in %s', (name, { children, refusedChildren }) => {
    expect([...children, ...refusedChildren].sort()).toEqual(childrenOf(name));
  });

  it('knows every verb of the SDK, emulated or refused', () => {
    const verbs = [
      ...TYPES.slice(0, TYPES.indexOf('declare namespace')).matchAll(/^ {4}(\w+)\(.*VoiceResponse\.(\w+);/gm),
    ];
    const names = new Set(verbs.map(([, , name = '']) => name));
    expect(names.size).toBeGreaterThan(15);
    expect([...names].filter((name) => !(name in ELEMENTS) && !REFUSED_VERBS.includes(name))).toEqual([]);
  });
});
