import type { Show } from '../../src/show/show.ts';
import { Line, sidOfCall } from '../support/line.ts';
import { closedShow, closingShow, lastCallShow, openShow } from '../support/shows.ts';

const SHOW = openShow.show;

describe.each([
  ['without a text on the next show', {}, 'Please call again during the show.'],
  ['with one', { NEXT_SHOW: 'We are back on Friday at eight.' }, 'We are back on Friday at eight.'],
])('/enqueue of a line that takes nobody new, %s', (_, settings, onNextShow) => {
  let line: Line;
  let lastCall = 0;
  beforeAll(async () => {
    line = await Line.open(settings);
  });
  afterAll(() => line.close());
  afterEach(() => {
    line.beforeRest = undefined;
    line.expectQuiet();
  });

  async function call(show: Show, query = '') {
    lastCall += 1;
    const CallSid = sidOfCall(lastCall);
    line.writeShow(show);
    await line.pass(11);
    const answer = await line.ask(`/enqueue${query}`, { CallSid });
    return { ...answer, facts: line.factsOf(CallSid) };
  }

  it.each([
    ['last call', lastCallShow, SHOW, 'For this show, our line has closed to new callers.'],
    ['a close-out', closingShow, SHOW, 'For this show, our line has closed to new callers.'],
    ['the time between two shows', closedShow, null, `Our line is closed just now. ${onNextShow}`],
  ])(
    'turns a new caller away during %s, with thanks and the choice of a message or a text',
    async (_, show, inShow, words) => {
      const { verbs, words: said, facts } = await call(show);
      expect(said).toContain(`Thank you for calling Radio Aurora. ${words} Press 1 `);
      expect(said).toMatch(/^Your call may be broadcast and recorded\./);
      expect(verbs.map(({ name }) => name)).toEqual(['Say', 'Gather', 'Say', 'Hangup']);
      expect(verbs[1]?.attributes).toMatchObject({
        action: inShow === null ? '/caller-choice' : `/caller-choice?show=${inShow}`,
        numDigits: '1',
      });
      expect(facts).toMatchObject([
        {
          ...{
            kind: 'left',
            outcome: 'refused',
            queueResult: 'line-closed',
            show: inShow,
            waitSeconds: null,
          },
          notice: { at: new Date(Math.floor(line.clock.now() / 1000) * 1000).toISOString() },
        },
      ]);
      expect(line.texts).toEqual([]);
    },
  );

  it('takes a caller back at last call whom an error has thrown out of the line', async () => {
    const { verbs, facts } = await call(lastCallShow, '?thrown=1');
    expect(verbs.map(({ name }) => name)).toEqual(['Say', 'Enqueue']);
    expect(facts).toMatchObject([{ kind: 'requeued', why: 'fault', turn: 1 }]);
  });

  it.each([closingShow, closedShow])(
    'lets such a caller go when the show is over ($state), and records it as that',
    async (show) => {
      const { verbs, words, facts } = await call(show, '?thrown=1');
      expect(words).toContain('Our show has come to its end, and we could not get to everyone.');
      expect(verbs[0]?.name).toBe('Gather');
      expect(facts).toMatchObject([{ outcome: 'closed-out', queueResult: 'line-closed' }]);
    },
  );

  it('says goodbye without a record to a caller whose goodbye could not be had while the line is released', async () => {
    const until = new Date(line.clock.now() + 15_000).toISOString();
    const released = { ...closingShow, lease: { holder: 'a command', until } };
    const { verbs, words, facts } = await call(released, '?fallback=1');
    expect(words).toMatch(
      /^Your call may be broadcast and recorded\. Our show has come to its end, and we could/,
    );
    expect(verbs[1]?.attributes.action).toBe(`/caller-choice?show=${SHOW}`);
    expect(facts).toEqual([]);
  });

  it.each([
    ['nobody releases the line', closingShow, 'refused'],
    ['it is last call', lastCallShow, 'refused'],
  ])('records a caller who comes by the fallback when %s', async (_, show, outcome) => {
    expect((await call(show, '?fallback=1')).facts).toMatchObject([{ outcome }]);
  });

  it('takes new callers again when last call is taken back', async () => {
    await call(lastCallShow);
    expect((await call(openShow)).verbs.at(-1)?.name).toBe('Enqueue');
  });

  it('tells a caller all the same when the record cannot be written', async () => {
    line.beforeRest = async ({ method }) =>
      method === 'POST' ? { status: 500, headers: {}, body: '{}' } : undefined;
    const { verbs, facts } = await call(closedShow);
    expect(verbs[1]?.name).toBe('Gather');
    expect(facts).toEqual([]);
  });
});
