import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FIRST_REQUESTS, openFor } from '../support/first-requests.ts';
import {
  expectDecent,
  HOSTILE_BODIES,
  HOSTILE_CALL,
  REFUSED_BODY,
  SLICES,
  signedParameters,
} from '../support/hostile-bodies.ts';
import { type Answer, DJ_PHONE, Line, PIN, sidOfCall } from '../support/line.ts';
import { ASKED, OUTAGES } from '../support/outages.ts';

/** Found where they lie, so that no new one can be forgotten. */
const DOORWAYS = readdirSync(join(__dirname, '../../dist/functions'))
  .filter((file) => !file.startsWith('console'))
  .map((file) => `/${file.replace(/(\.protected)?\.js$/, '')}`);
/** Nobody listens to it whom an answer could keep on the line: it is a sound, and has no TwiML. */
const WITHOUT_TWIML = ['/message-audio'];
/** What stands for all that REST can do: the others are the business of the functions, not of their host. */
const OUTAGES_HERE = ['never answers', 'answers 500', 'answers 200 with rubbish'];

const pathOf = (address: string) => address.split('?')[0] ?? '';
const verbsOf = ({ verbs }: Answer) => verbs.map(({ name }) => name).join(' ');
const nextOf = ({ verbs }: Answer) => pathOf(verbs.at(-1)?.text ?? '');

let lines: Line[] = [];
beforeAll(async () => {
  const open = (inProcess: boolean) => Line.open({ DJ_PIN: PIN, DJ_NUMBERS: DJ_PHONE }, {}, { inProcess });
  lines = await Promise.all([open(true), open(false)]);
}, 30_000);
afterAll(() => Promise.all(lines.map((line) => line.close())));

/** What is answered in the process itself and in Twilio's dev runtime, once it is known to be the same, to the letter. */
async function onBoth(ask: (line: Line) => Promise<Answer>): Promise<Answer> {
  const [here, there] = await Promise.all(
    lines.map(async (line) => {
      const asked = line.rest.length;
      const answer = await ask(line);
      const rest = line.rest.slice(asked).map(({ method, url, status }) => `${method} ${url} ${status}`);
      return { answer, rest: rest.sort() };
    }),
  );
  if (!here || !there) throw new Error('there are two hosts');
  expect(here).toEqual(there);
  return here.answer;
}

/** Nobody has complained. The log of a process beside this one may come later than the answer, but not than the next one. */
async function expectSameLog(): Promise<void> {
  await Promise.all(lines.map((line) => line.pass(1)));
  // What the server prints of itself, with its stacks, is its own business.
  const [here = [], there] = lines.map(({ log }) => log.filter((text) => text.startsWith('/')).sort());
  expect(here).toEqual(there);
  expect(here.join('\n')).not.toMatch(/1555017[12]/);
  expect(here.filter((text) => text.length > 500)).toEqual([]);
  for (const line of lines) line.expectQuiet();
}

const startAfresh = () => Promise.all(lines.map((line) => line.startAfresh()));

describe('every doorway', () => {
  it('is asked here, in good order and in an outage', () => {
    expect(Object.keys(FIRST_REQUESTS).sort()).toEqual(DOORWAYS.sort());
    const asked = new Set(ASKED.map(({ path }) => pathOf(path)));
    expect(DOORWAYS.filter((doorway) => !asked.has(doorway))).toEqual(WITHOUT_TWIML);
  });
});

describe.each(Object.entries(FIRST_REQUESTS))('%s, on both hosts,', (doorway, first) => {
  beforeAll(startAfresh);
  const withinMs = SLICES.includes(doorway) ? 8000 : 5000;
  const isPublic = WITHOUT_TWIML.includes(doorway);

  it('answers what it is there for', async () => {
    const ask = (line: Line) => line.ask(openFor(line, doorway), { From: DJ_PHONE, ...first.parameters });
    const answer = await onBoth(ask);
    expect(answer).toMatchObject({ status: 200, isTwiml: !isPublic });
    expect([verbsOf(answer), answer.words]).toEqual([first.verbs, expect.stringContaining(first.says ?? '')]);
    if (first.leadsTo) expect(nextOf(answer)).toBe(first.leadsTo);
  });

  it.each(Object.entries(HOSTILE_BODIES))('is decent to whoever sends %s', async (what, body) => {
    const answer = await onBoth((line) => line.send(doorway, { body, signed: signedParameters(body) }));
    expectDecent(answer, withinMs);
    if (!isPublic) expect(answer.status).toBe(what === REFUSED_BODY ? 413 : 200);
  });

  it('is decent to a GET, to a body that is no form, and to whoever cannot sign', async () => {
    const asJson = { 'content-type': 'application/json' };
    const requests = [
      { path: `${doorway}?${HOSTILE_CALL}`, request: { method: 'GET' as const, signed: {} } },
      { path: doorway, request: { body: '{"CallSid":', headers: asJson, signed: {} } },
      { path: doorway, request: { body: HOSTILE_CALL } },
    ];
    for (const { path, request } of requests)
      expectDecent(await onBoth((line) => line.send(path, request)), withinMs);
  });

  it('has logged the same, and no whole number', expectSameLog);
});

describe.each(OUTAGES_HERE)('while REST %s, on both hosts,', (outage) => {
  let lastCall = 0;
  beforeAll(async () => {
    await startAfresh();
    for (const line of lines) line.beforeRest = async () => OUTAGES[outage]?.(line);
  });
  // What hung is carried out at last, before the next outage.
  afterAll(() => Promise.all(lines.map((line) => line.pass(600))));

  it.each(ASKED)(
    '$path keeps whoever is on the line (%#)',
    async ({ path, parameters, keeps, withinMs = 5000 }) => {
      lastCall += 1;
      const call = { CallSid: sidOfCall(lastCall), From: '+15550172' };
      const answer = await onBoth((line) => line.ask(path, { ...call, ...parameters }));
      expect({ ...answer, keeps: keeps(answer) }).toMatchObject({ isTwiml: true, keeps: true });
      expect(answer.tookMs).toBeLessThanOrEqual(withinMs);
    },
  );

  it('logs the same, and no whole number', expectSameLog);
});
