import { sidOfCall } from '../support/line.ts';
import { MessageLine, SHOW } from '../support/message-line.ts';

const SID = `RE${'a'.repeat(32)}`;
const URL = `https://api.twilio.com/2010-04-01/Accounts/AC0/Recordings/${SID}`;
const QUERY = `show=${SHOW}&wait=240`;
const CHOICE = `/message-choice?recording=${SID}&${QUERY}`;

describe('/message-recorded', () => {
  let at: MessageLine;
  beforeAll(async () => {
    at = await MessageLine.open();
  });
  afterAll(() => at.line.close());
  afterEach(() => {
    at.line.beforeRest = undefined;
    at.line.expectQuiet();
  });

  const ask = (parameters: Record<string, string>, query = QUERY) =>
    at.line.ask(`/message-recorded?${query}`, { CallSid: sidOfCall(1), ...parameters });

  it.each([
    ['with its SID', { RecordingSid: SID, RecordingUrl: URL }],
    ['without its SID', { RecordingUrl: URL }],
    ['with an SID that is none', { RecordingSid: 'RE<script>', RecordingUrl: `${URL}.mp3` }],
    ['without its address', { RecordingSid: SID }],
  ])('gives a caller the choices, for the recording %s, without REST', async (_, parameters) => {
    const before = at.line.rest.length;
    const { verbs, words } = await ask({ ...parameters, RecordingDuration: '40', Digits: '#' });
    expect(words).toContain(
      'Press 1 to keep your message. 2 to hear it. 3 to start over. 4 to throw it away.',
    );
    expect(verbs.map(({ name }) => name)).toEqual(['Gather', 'Say', 'Hangup']);
    expect(verbs[0]?.attributes).toMatchObject({ action: CHOICE, numDigits: '1', finishOnKey: '' });
    expect(at.line.rest.length).toBe(before);
  });

  it('gives the choices also when the length is not told, and the sound is not ready yet', async () => {
    at.line.beforeRest = async ({ url }) =>
      url.endsWith('.json')
        ? { status: 200, headers: {}, body: JSON.stringify({ sid: SID, status: 'processing' }) }
        : undefined;
    const { verbs } = await ask({ RecordingSid: SID });
    expect(verbs[0]?.attributes.action).toBe(CHOICE);
  });

  it('gives them also when nobody can say whether the recording is still there', async () => {
    at.line.beforeRest = async () => ({ status: 500, headers: {}, body: '{}' });
    const { verbs } = await ask({ RecordingSid: SID, RecordingDuration: '5' });
    expect(verbs[0]?.attributes.action).toBe(CHOICE);
  });

  it('asks once more for what the status callback has found silent, and thrown away, a moment before', async () => {
    const { words } = await ask({ RecordingSid: SID, RecordingDuration: '5' });
    expect(words).toContain('Sorry, we could not hear anything.');
  });

  it('says nothing to somebody who has hung up, and asks nothing of REST', async () => {
    const before = at.line.rest.length;
    const { isTwiml, verbs } = await ask({ RecordingSid: SID, RecordingDuration: '1', Digits: 'hangup' });
    expect(isTwiml).toBe(true);
    expect(verbs).toEqual([]);
    expect(at.line.rest.length).toBe(before);
  });

  it('thanks a caller whose recording nobody names: the callback will', async () => {
    for (const RecordingUrl of ['', 'https://evil.example/RE1', `${URL}f`]) {
      const { words, verbs } = await ask({ RecordingUrl, RecordingDuration: '40' });
      expect(words).toBe('Thank you. The DJ will hear your message. Goodbye.');
      expect(verbs.at(-1)?.name).toBe('Hangup');
    }
  });

  it.each([
    ['nothing was recorded', {}, 'we could not hear anything'],
    ['it lasted a second', { RecordingSid: SID, RecordingDuration: '1' }, 'that was too short'],
    ['it lasted no time', { RecordingUrl: URL, RecordingDuration: '0' }, 'that was too short'],
  ])('asks once more when %s, and the second time says goodbye', async (_, parameters, why) => {
    const first = await ask(parameters);
    expect(first.words).toContain(why);
    const record = first.verbs.find(({ name }) => name === 'Record');
    expect(record?.attributes).toMatchObject({
      action: `/message-recorded?${QUERY}&lasttry=1`,
      maxLength: '180',
      finishOnKey: '#',
      recordingStatusCallback: `/message-saved?${QUERY}`,
    });
    const second = await ask(parameters, `${QUERY}&lasttry=1`);
    expect(second.words).toContain('we could not hear a message');
    expect(second.verbs.map(({ name }) => name)).toEqual(['Say', 'Hangup']);
  });

  it('goes on alike for a caller who never was in line, in no show', async () => {
    const { verbs } = await ask({ RecordingSid: SID, RecordingDuration: '40' }, '');
    expect(verbs[0]?.attributes.action).toBe(`/message-choice?recording=${SID}`);
  });

  it('answers in time when REST hangs or is down', async () => {
    for (const broken of [new Promise<undefined>(() => undefined), undefined]) {
      at.line.beforeRest = () => broken ?? Promise.resolve({ status: 500, headers: {}, body: '{}' });
      for (const RecordingDuration of ['1', '4']) {
        const { tookMs, isTwiml, words } = await ask({ RecordingSid: SID, RecordingDuration });
        expect(isTwiml).toBe(true);
        expect(words).toMatch(RecordingDuration === '1' ? /too short/ : /Press 1 to keep/);
        expect(tookMs).toBeLessThan(4500);
      }
    }
  });
});
