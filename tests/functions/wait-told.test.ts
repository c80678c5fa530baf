import { Line, sidOfCall } from '../support/line.ts';

const MEMORY = 'since=1772827200&track=paper-boats.mp3&place=3&at=1772827260';
const LOOP = `/wait-loop?${MEMORY}`;

describe('/wait-told', () => {
  let line: Line;
  let lastCall = 0;
  let CallSid: string;
  beforeAll(async () => {
    line = await Line.open();
  });
  afterAll(() => line.close());
  beforeEach(() => {
    lastCall += 1;
    CallSid = sidOfCall(lastCall);
  });
  afterEach(() => line.expectQuiet());

  const at = (step: string, more = '') => `/wait-told?${MEMORY}&step=${step}${more}`;
  const say = (path: string, SpeechResult: string) =>
    line.ask(path, { CallSid, SpeechResult, Confidence: '0.9' });
  const press = (path: string, Digits: string) => line.ask(path, { CallSid, Digits });
  const told = () =>
    Object.fromEntries(
      line.factsOf(CallSid).flatMap((fact) => ('words' in fact ? [[fact.kind, fact.words]] : [])),
    );

  it('keeps the name as soon as it is heard, and asks for the point', async () => {
    const { words, verbs } = await say(at('name'), 'Ana from Leeds.');
    expect(told()).toEqual({ 'told-name': 'Ana from Leeds' });
    expect(words).toMatch(/^In one sentence/);
    expect(verbs.at(-1)).toMatchObject({ name: 'Redirect', text: at('point', '&named=1&unanswered=1') });
  });

  it('keeps the point, and reads both back', async () => {
    await say(at('name'), 'Ana from Leeds.');
    const { words, verbs } = await say(at('point', '&named=1'), 'Buses.');
    expect(told()).toEqual({ 'told-name': 'Ana from Leeds', 'told-point': 'Buses' });
    expect(words).toMatch(/^I understood: Ana from Leeds: Buses\. To say it again, press 1\./);
    expect(verbs.at(-1)).toMatchObject({ name: 'Redirect', text: LOOP });
  });

  it('goes by the words where the key of an earlier question comes along', async () => {
    const { words } = await line.ask(at('name'), { CallSid, SpeechResult: 'Ana from Leeds.', Digits: '1' });
    expect(words).toContain('In one sentence');
    expect(told()).toEqual({ 'told-name': 'Ana from Leeds' });
  });

  it('has a caller say it again, and keeps what they say then', async () => {
    await say(at('name'), 'Anna Flieds');
    await say(at('point', '&named=1'), 'Masses.');
    const again = await press(at('check', '&named=1'), '1');
    expect(again.verbs.at(-1)).toMatchObject({ text: at('name', '&named=1&unanswered=1') });
    await say(at('name', '&named=1'), 'Ana from Leeds');
    const { words } = await say(at('point', '&named=1'), 'Buses.');
    expect(words).toContain('I understood: Ana from Leeds: Buses.');
    expect(told()).toEqual({ 'told-name': 'Ana from Leeds', 'told-point': 'Buses' });
  });

  it('writes once for each answer, and once more only where it corrects one', async () => {
    await say(at('name'), 'Ana');
    const before = line.rest.length;
    await say(at('point', '&named=1'), 'Buses');
    const written = line.rest.slice(before).filter(({ method }) => method === 'POST');
    expect(written).toHaveLength(1);
  });

  it('tells nobody what was said: it is in no address, and not in the log', async () => {
    const { body } = await say(at('name'), 'Ana from Leeds');
    expect(body).not.toMatch(/Ana|Leeds/);
    const point = await say(at('point', '&named=1'), 'Buses');
    expect(point.body).not.toMatch(/(action="[^"]*|<Redirect>[^<]*)(Ana|Buses)/);
    expect(line.log.join('\n')).not.toMatch(/Ana|Leeds|Buses/);
  });

  it.each([
    ['the name', 'name', '', at('point', '&unanswered=1')],
    ['the point after a name', 'point', '&named=1', LOOP],
    ['both', 'point', '', LOOP],
  ])('lets a caller skip %s with any key', async (_, step, more, next) => {
    const { verbs } = await press(at(step, more), '5');
    expect(verbs.at(-1)).toMatchObject({ name: 'Redirect', text: next });
    expect(told()).toEqual({});
  });

  it.each([
    ['as the next verb does', {}],
    ['with both empty', { Digits: '', SpeechResult: '' }],
    ['with a transcript of nothing', { SpeechResult: ' . ' }],
  ])('asks once more when nothing was understood, %s, and leaves it at that', async (_, parameters) => {
    const first = await line.ask(at('name'), { CallSid, ...(parameters as Record<string, string>) });
    expect(first.words).toMatch(/^Sorry, I did not understand that\. Please tell us your name/);
    const action = first.verbs[0]?.attributes.action ?? '';
    expect(action).toBe(at('name', '&missed=1'));
    const second = await line.ask(action, { CallSid });
    expect(second.verbs).toMatchObject([{ name: 'Redirect', text: LOOP }]);
  });

  it('keeps a long or odd transcript short and decent', async () => {
    const odd = `\u0000<Dial>+1 (555) 010-0123</Dial> & ${'word '.repeat(40)}`;
    const { words, isTwiml } = await say(at('point'), odd);
    expect(isTwiml).toBe(true);
    expect(words).not.toMatch(/0123|555/);
    const kept = told()['told-point'] ?? '';
    expect(kept).toMatch(/^<Dial> <\/Dial> & word( word)*$/);
    expect(kept.length).toBeLessThanOrEqual(160);
  });

  it('asks for the name where the address does not say how far a caller has come', async () => {
    const { words } = await say(`/wait-told?${MEMORY}&step=end`, 'Ana');
    expect(words).toMatch(/your name/);
    expect(told()).toEqual({});
  });

  it('says so when it cannot be noted, and the caller waits on', async () => {
    line.beforeRest = async () => ({ status: 500, body: '{}', headers: {} });
    const { words, verbs, tookMs } = await say(at('name'), 'Ana');
    line.beforeRest = undefined;
    expect(words).toMatch(/could not be noted just now\. You keep your place\./);
    expect(verbs.at(-1)).toMatchObject({ name: 'Redirect', text: LOOP });
    expect(tookMs).toBeLessThanOrEqual(1600);
  });

  it('reads nothing back when there is nothing that could be read', async () => {
    await say(at('name'), 'Ana');
    line.beforeRest = async ({ method }) =>
      method === 'GET' ? { status: 500, body: '{}', headers: {} } : undefined;
    const { words, verbs } = await press(at('point', '&named=1'), '5');
    line.beforeRest = undefined;
    expect(words).toBe('');
    expect(verbs).toMatchObject([{ name: 'Redirect', text: LOOP }]);
  });

  it('reads back the point alone when the name cannot be read', async () => {
    await say(at('name'), 'Ana');
    line.beforeRest = async ({ method }) =>
      method === 'GET' ? { status: 500, body: '{}', headers: {} } : undefined;
    const { words } = await say(at('point', '&named=1'), 'Buses');
    line.beforeRest = undefined;
    expect(words).toMatch(/^I understood: Buses\./);
  });
});

describe('a caller in line', () => {
  it('tells name and point, hears them read back, corrects them, and keeps the place', () =>
    Line.during({ TOPIC: 'Should buses be free?' }, {}, async (line) => {
      const caller = line.listener('+15550151');
      await line.pass(1);
      const other = line.listener('+15550152');
      await line.pass(15);
      expect(caller.words.join(' ')).toContain('Should buses be free?');
      caller.press('1');
      await line.pass(3);
      caller.say('Ana from Leeds');
      await line.pass(8);
      caller.say('The buses are late');
      await line.pass(8);
      expect(caller.words.join(' ')).toContain('I understood: Ana from Leeds: The buses are late.');
      await line.pass(10);
      expect(caller.heard.at(-1)?.kind).toBe('play');
      const facts = line.factsOf(caller.callSid).flatMap((fact) => ('words' in fact ? [fact.words] : []));
      expect(facts.sort()).toEqual(['Ana from Leeds', 'The buses are late']);
      caller.press('*');
      await line.pass(6);
      expect(caller.words.join(' ')).toMatch(
        /You are next\..* You are next\. One caller is waiting behind you\. You have waited/,
      );
      caller.hangUp();
      other.hangUp();
      await line.pass(1);
      line.expectQuiet();
    }));
});
