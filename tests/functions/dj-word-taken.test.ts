import { SPEAKING_DJ, speakWord } from '../support/dj-words.ts';
import { Line } from '../support/line.ts';
import { openShow } from '../support/shows.ts';

const MENU = /Press 1 to play it once to all who wait, 2 .*, 5 to speak again, 0 to throw it away\.$/;
const AT = 'state=open&moment=wrap-up';
const TO_LINE = { name: 'Redirect', text: '/dj-next?prompt=waiting&state=open' };

describe('/dj-word-taken', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open();
  });
  afterAll(() => line.close());
  beforeEach(async () => {
    await line.startAfresh();
    line.writeShow(openShow);
  });
  afterEach(() => line.expectQuiet());

  const taken = (parameters: Record<string, string> = {}, query = '') =>
    line.ask(`/dj-word-taken?${AT}${query}`, { CallSid: SPEAKING_DJ, ...parameters });
  const told = ({ sid }: { sid: string }, Digits = '#') => ({
    ...{ RecordingSid: sid, RecordingDuration: '5', Digits },
  });

  it('plays what was recorded to the DJ alone, and then says what can be done with it', async () => {
    const word = speakWord(line);
    const { verbs, words } = await taken(told(word));
    expect(words).toMatch(MENU);
    expect(verbs).toMatchObject([
      { name: 'Gather', attributes: { action: `/dj-word-key?${AT}&recording=${word.sid}`, numDigits: '1' } },
      { name: 'Redirect', text: `/dj-word-taken?${AT}&recording=${word.sid}&unkept=1` },
    ]);
    expect(verbs[0]?.children.map(({ name }) => name)).toEqual(['Play', 'Say']);
    expect(line.show?.said).toBeUndefined();
  });

  it('knows the recording by its address, should Twilio not name it', async () => {
    const { sid } = speakWord(line);
    const RecordingUrl = `https://api.twilio.com/2010-04-01/Accounts/AC1/Recordings/${sid}`;
    const { verbs } = await taken({ RecordingUrl, RecordingDuration: '5' });
    expect(verbs[0]?.attributes.action).toContain(`recording=${sid}`);
  });

  it.each<[string, object, Record<string, string>]>([
    ['is silent', { isSilent: true }, {}],
    ['is too short', { durationSeconds: 1 }, { RecordingDuration: '1' }],
  ])('throws away what %s, and says that nothing was heard', async (_, of, parameters) => {
    const word = speakWord(line, of);
    const { verbs, words } = await taken({ ...told(word), ...parameters });
    expect(words).toBe('Nothing was heard.');
    expect(verbs.at(-1)).toMatchObject(TO_LINE);
    expect(word.status).toBe('deleted');
  });

  it('says that nothing was heard where nothing was recorded', async () => {
    const { verbs, words } = await taken({ Digits: '1' });
    expect(words).toBe('Nothing was heard.');
    expect(verbs.at(-1)).toMatchObject(TO_LINE);
  });

  it('deletes what a DJ has said who has hung up, for nobody is there to keep it', async () => {
    const word = speakWord(line);
    expect((await taken(told(word, 'hangup'))).verbs).toEqual([]);
    expect(word.status).toBe('deleted');
    expect((await taken({ Digits: 'hangup' })).verbs).toEqual([]);
  });

  it('waits for the sound three times, and then offers the keys without it', async () => {
    const word = speakWord(line, { status: 'in-progress' });
    let answer = await taken(told(word));
    expect(answer.words).toBe('One moment, please.');
    expect(answer.verbs[0]?.attributes.action).toBe(`/dj-word-key?${AT}&recording=${word.sid}`);
    for (const looks of [1, 2]) {
      expect(answer.verbs.at(-1)?.text).toBe(`/dj-word-taken?${AT}&recording=${word.sid}&looks=${looks}`);
      answer = await taken({}, `&recording=${word.sid}&looks=${looks}`);
    }
    expect(answer.words).toMatch(/^It cannot be played yet\. Press 1/);
  });

  it('throws away what was not kept by any key, and says so', async () => {
    const word = speakWord(line);
    const { verbs, words } = await taken({ Digits: '1' }, `&recording=${word.sid}&unkept=1`);
    expect(words).toBe('It is not kept.');
    expect(verbs.at(-1)).toMatchObject(TO_LINE);
    expect(word.status).toBe('deleted');
  });

  it('keeps the DJ when REST is out of reach, and offers the keys', async () => {
    const word = speakWord(line);
    line.beforeRest = async () => ({ status: 500, headers: {}, body: '' });
    expect((await taken(told(word))).words).toMatch(/^It cannot be played yet\. Press 1/);
    const unkept = await taken({}, `&recording=${word.sid}&unkept=1`);
    expect([unkept.words, unkept.verbs.at(-1)]).toEqual([
      'It is not kept.',
      expect.objectContaining(TO_LINE),
    ]);
  });
});
