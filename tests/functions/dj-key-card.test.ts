import { keyCard } from '../../scripts/keys/key-card.ts';
import { type DjKey, djKeys } from '../../src/show/dj/dj-keys.ts';
import { spokenKey } from '../../src/show/words/spoken-keys.ts';
import { Line, PIN } from '../support/line.ts';
import { showInEachState } from '../support/shows.ts';

const card = keyCard({ stationName: 'Radio Aurora', wrapUpSeconds: 5, dossier: 'full', language: 'en-US' });

/** Every key of the table, in every state of the line and at every moment in which it means something. */
/** Nobody waits on this line, of whom one could be chosen. */
const isAlwaysAsked = ({ command }: DjKey) => command !== 'who-waits';

const PRESSES = djKeys
  .filter(isAlwaysAsked)
  .flatMap(({ key, called, line, moments }) =>
    line.flatMap((told) => moments.map((moment) => ({ key, name: called.en, told, moment }))),
  );

describe('the card for the studio wall, and the menu, say what a key does on the line', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open({ DJ_PIN: PIN });
  });
  beforeEach(() => line.startAfresh());
  afterAll(() => line.close());

  it.each(PRESSES)('$key, $name, when it is $told ($moment)', async ({ key, name, told, moment }) => {
    const show = showInEachState.find(({ state }) => state === told);
    if (show !== undefined) line.writeShow({ ...show });
    const query = `/dj-key?state=${told}&moment=${moment}&until=9999999999`;
    const notes = card.filter((entry) => entry.startsWith(`  ${key}  ${name}`)).join('\n');
    const said = { pin: / PIN\b/.test(notes), second: /\b\d again\b| minutes$| next, or 0$/m.test(notes) };

    const unproved = await line.ask(query, { Digits: key });
    const [verb] = unproved.verbs;
    // What leads elsewhere at once may ask there.
    const there = verb?.name === 'Redirect' ? await line.ask(verb.text) : unproved;
    const proved = await line.ask(`${query}&proof=pin`, { Digits: key });
    expect({
      pin: /\bPIN\b/.test(there.words),
      second: proved.verbs.some(({ attributes }) => attributes.action?.includes('&asked=')),
    }).toEqual(said);

    if (moment === 'break') return;
    const menu = await line.ask(query, { Digits: '*' });
    expect(menu.words).toContain(`${spokenKey('en-US', key)} to ${name}`);
  });
});
