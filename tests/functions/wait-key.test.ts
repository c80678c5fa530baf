import { Line, sidOfCall } from '../support/line.ts';

const MEMORY =
  'since=1772827200&track=paper-boats.mp3&lastcall=1&away=1772828460&absent=1&break=1772828000&place=3&at=1772828400&eta=1772829000';

describe('/wait-key', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open({ TOPIC: 'Should buses be free?' });
  });
  afterAll(() => line.close());
  afterEach(() => line.expectQuiet());

  it('asks a caller who presses 1 for their name, and remembers what they were told', async () => {
    const { verbs, words, isTwiml } = await line.ask(`/wait-key?${MEMORY}`, { Digits: '1' });
    expect(isTwiml).toBe(true);
    expect(words).toContain('your name and your town');
    expect(verbs).toMatchObject([
      { name: 'Gather', attributes: { input: 'dtmf speech', action: `/wait-told?${MEMORY}&step=name` } },
      { name: 'Redirect', text: `/wait-told?${MEMORY}&step=name&unanswered=1` },
    ]);
  });

  it('asks a caller who presses 2 to press it again, and keeps them in line until then', async () => {
    const first = await line.ask(`/wait-key?${MEMORY}`, { Digits: '2' });
    expect(first.words).toMatch(/press 2 again.*keep your place/);
    expect(first.verbs.at(-1)).toMatchObject({ name: 'Redirect', text: `/wait-loop?${MEMORY}` });
    const action = first.verbs[0]?.attributes.action ?? '';
    const second = await line.ask(action, { Digits: '2' });
    expect(second.verbs.map(({ name }) => name)).toEqual(['Leave']);
    const thought = await line.ask(action, { Digits: '*' });
    expect(thought.verbs).toMatchObject([{ name: 'Redirect', text: `/wait-loop?${MEMORY}&say=place` }]);
  });

  it.each([
    ['3', '&say=topic'],
    ['*', '&say=place'],
    ['9', '&say=keys'],
    ['4', '&say=keys'],
    ['11', '&say=keys'],
    ['', ''],
  ])(
    'leads a caller who presses %p back to the music, by way of what they want to hear',
    async (Digits, say) => {
      const { verbs } = await line.ask(`/wait-key?${MEMORY}`, { Digits });
      expect(verbs).toMatchObject([{ name: 'Redirect', text: `/wait-loop?${MEMORY}${say}` }]);
    },
  );

  it('remembers in which queue somebody waits, and until when', async () => {
    const where = 'since=1772827200&next=1&here=1772828000&kept=1772828100';
    const { verbs } = await line.ask(`/wait-key?${where}`, { Digits: '' });
    expect(verbs).toMatchObject([{ name: 'Redirect', text: `/wait-loop?${where}` }]);
    const back = await line.ask('/wait-key?since=1772827200&ret=1', { Digits: '' });
    expect(back.verbs).toMatchObject([{ name: 'Redirect', text: '/wait-loop?since=1772827200&ret=1' }]);
  });

  it('keeps a caller in line of whom nothing is remembered', async () => {
    const { verbs } = await line.ask('/wait-key?track=gone.mp3&away=never', { Digits: '*', QueueTime: '60' });
    const since = Math.floor(line.clock.now() / 1000) - 60;
    expect(verbs).toMatchObject([{ name: 'Redirect', text: `/wait-loop?since=${since}&say=place` }]);
  });

  describe('of somebody who was asked to press any key', () => {
    const asked = 'since=1772827200&place=2&at=1772828400&soon=1';
    const press = (CallSid: string, Digits: string, query = `${asked}&answer=1`) =>
      line.ask(`/wait-key?${query}`, { CallSid, Digits });
    const kindsOf = (callSid: string) => line.factsOf(callSid).map(({ kind }) => kind);

    it.each(['1', '2', '9', '0', '#'])('%s says no more than that they are there', async (key) => {
      const callSid = sidOfCall(100 + key.charCodeAt(0));
      const { words, verbs } = await press(callSid, key);
      expect(words).toBe('Thank you. We know that you are there.');
      expect(verbs.at(-1)).toMatchObject({ name: 'Redirect', text: `/wait-loop?${asked}&answered=1` });
      expect(line.factsOf(callSid)).toEqual([
        { kind: 'answered', callSid, from: '+15550111', at: new Date(line.clock.now()).toISOString() },
      ]);
    });

    it('a later key means what it means, and says so too', async () => {
      const callSid = sidOfCall(201);
      const { verbs } = await press(callSid, '*', asked);
      expect(verbs).toMatchObject([{ name: 'Redirect', text: `/wait-loop?${asked}&say=place` }]);
      const { verbs: round } = await line.ask(verbs[0]?.text ?? '', { CallSid: callSid });
      expect(round.at(-1)?.text).toContain('answered=1');
      expect(kindsOf(callSid)).toEqual(['answered']);
    });

    it('a later key is written down while the line is looked at, in one step of REST', async () => {
      const callSid = sidOfCall(205);
      await line.pass(30);
      line.beforeRest = () => line.clock.sleep(100).then(() => undefined);
      const { verbs, tookMs } = await press(callSid, '*', asked);
      const round = await line.ask(verbs[0]?.text ?? '', { CallSid: callSid });
      line.beforeRest = undefined;
      expect(tookMs + round.tookMs).toBeLessThanOrEqual(100);
      expect(kindsOf(callSid)).toEqual(['answered']);
    });

    it('only the first key is written down, once, also when it is delivered twice', async () => {
      const callSid = sidOfCall(202);
      const key = { path: `/wait-key?${asked}&answer=1`, parameters: { CallSid: callSid, Digits: '5' } };
      await line.askAtOnce([key, key]);
      const before = line.rest.length;
      await press(callSid, '*', `${asked}&answered=1`);
      await press(callSid, '', asked);
      expect(line.rest.length).toBe(before);
      expect(kindsOf(callSid)).toEqual(['answered']);
    });

    it('they are thanked while Sync hangs, after a breath, and the next key is written down', async () => {
      const callSid = sidOfCall(203);
      line.beforeRest = () => line.clock.sleep(60_000).then(() => undefined);
      const { words, verbs, tookMs } = await press(callSid, '5');
      line.beforeRest = undefined;
      expect(words).toContain('Thank you.');
      expect(tookMs).toBeLessThanOrEqual(1510);
      const next = verbs[0]?.attributes.action ?? '';
      expect(next).not.toContain('answered');
      const again = await line.ask(next, { CallSid: callSid, Digits: '9' });
      await line.ask(again.verbs[0]?.text ?? '', { CallSid: callSid });
      expect(kindsOf(callSid)).toEqual(['answered']);
    });
  });

  it('asks nothing of REST', async () => {
    const before = line.rest.length;
    for (const Digits of ['1', '2', '3', '*', '9', '5']) await line.ask(`/wait-key?${MEMORY}`, { Digits });
    expect(line.rest.length).toBe(before);
  });
});
