import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TwimlElement } from '../../emulator/voice/twiml.ts';
import { hasEnglish } from '../support/languages.ts';
import { type Answer, Line, PIN, SHOW_BEGINS } from '../support/line.ts';

const DOORWAYS = readdirSync(join(__dirname, '../../functions'))
  .filter((file) => file.endsWith('.protected.ts'))
  .map((file) => `/${file.replace('.protected.ts', '')}`);

const SINCE = SHOW_BEGINS / 1000 - 400;
const RECORDING = `RE${'a'.repeat(32)}`;
const QUERIES = [
  '',
  `?proof=pin&state=open&moment=dossier&whosince=${SINCE}&show=20260306T200000Z&recording=${RECORDING}`,
  `?proof=pin&state=closed&prompt=nobody&rounds=1&purpose=close-out&asked=close&why=to-the-end&since=${SINCE}&lasttry=1`,
  `?proof=pin&state=last-call&pass=new&number=1&purpose=messages&asked=last-call&why=put-back&step=point`,
];
const KEYS = ['', '0', '1', '2', '3', '4', '5', '7', '8', '9', '*', PIN, '111111'];
const RESULTS = ['bridged', 'hangup', 'leave', 'queue-full', 'error', 'system-error', 'redirected'];

describe('whatever happens on a line that speaks Spanish', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open({
      LANGUAGE: 'es-MX',
      STATION_NAME: 'Radio Ñandú',
      TOPIC: 'Los últimos camiones de la noche.',
      DJ_PIN: PIN,
    });
  });
  afterAll(() => line.close());
  beforeEach(() => line.startAfresh());

  function saysIn(verbs: readonly TwimlElement[]): TwimlElement[] {
    return verbs.flatMap((verb) => [...(verb.name === 'Say' ? [verb] : []), ...saysIn(verb.children)]);
  }

  /** What anybody would hear in another language, of all that a doorway answers to these keys. */
  async function notSpanish(doorway: string, keys: readonly string[]): Promise<string[]> {
    const asked = QUERIES.flatMap((query) => [
      ...keys.map((Digits) => ({ path: `${doorway}${query}`, parameters: { Digits } })),
      ...RESULTS.map((QueueResult) => ({
        path: `${doorway}${query}`,
        parameters: { QueueResult, QueueTime: '400', QueuePosition: '3', CurrentQueueSize: '30' },
      })),
    ]);
    const answers: Answer[] = await line.askAtOnce(asked);
    return answers
      .flatMap(({ verbs }) => saysIn(verbs))
      .filter(({ attributes, text }) => attributes.language !== 'es-MX' || hasEnglish(text))
      .map(({ text }) => text);
  }

  it.each(DOORWAYS)('%s answers in Spanish', async (doorway) => {
    expect(await notSpanish(doorway, KEYS)).toEqual([]);
  });

  it.each(DOORWAYS)('%s answers in Spanish while Twilio is out of order', async (doorway) => {
    line.beforeRest = async () => ({ status: 500, headers: {}, body: '{}' });
    expect(await notSpanish(doorway, ['', '1', PIN])).toEqual([]);
  });
});
