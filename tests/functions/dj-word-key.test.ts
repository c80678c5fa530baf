import { SPEAKING_DJ, speakWord } from '../support/dj-words.ts';
import { Line } from '../support/line.ts';
import { closedShow, closingShow, lastCallShow, openShow } from '../support/shows.ts';

const TO_LINE = { name: 'Redirect', text: '/dj-next?prompt=waiting&state=open' };

describe('/dj-word-key', () => {
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

  const press = (Digits: string, { sid }: { sid: string }, state = 'open') =>
    line.ask(`/dj-word-key?state=${state}&moment=wrap-up&recording=${sid}`, { CallSid: SPEAKING_DJ, Digits });
  const said = () => JSON.parse(JSON.stringify(line.show?.said ?? null)) as unknown;
  const soundOf = ({ sid }: { sid: string }) => ({
    recordingSid: sid,
    audio: expect.stringMatching(new RegExp(`^/message-audio\\?recording=${sid}&expires=\\d+&token=\\w+$`)),
  });

  it.each<[string, string, (word: { sid: string }) => object]>([
    [
      '1',
      'Everybody who waits hears it once.',
      (word) => ({ djWord: { ...soundOf(word), number: 1, at: expect.any(String) } }),
    ],
    ['2', 'It is the topic now.', (word) => ({ topic: { ...soundOf(word), until: null } })],
    [
      '3',
      'Callers of the closed line hear it now.',
      (word) => ({ nextShow: { ...soundOf(word), until: null } }),
    ],
  ])('keeps what was recorded by %s: %s', async (key, words, expected) => {
    const word = speakWord(line);
    const answer = await press(key, word);
    expect(answer.words).toBe(words);
    expect(answer.verbs.at(-1)).toMatchObject(TO_LINE);
    expect(said()).toEqual(expected(word));
    expect(word.status).toBe('completed');
  });

  it('gives each of two DJs who keep a word at once a number of its own: everybody hears the newest', async () => {
    const words = [speakWord(line), speakWord(line)];
    const asked = words.map(({ sid }) => ({
      path: `/dj-word-key?state=open&moment=idle&recording=${sid}`,
      parameters: { Digits: '1' },
    }));
    const answers = await line.askAtOnce(asked);
    expect(answers.map((answer) => answer.words)).toEqual(
      Array(2).fill('Everybody who waits hears it once.'),
    );
    expect(line.show?.said?.djWord).toMatchObject({ number: 2 });
    expect(words.map(({ sid }) => sid)).toContain(line.show?.said?.djWord?.recordingSid);
  });

  it('plays it again by 4, lets the DJ speak again by 5, and throws it away by 0', async () => {
    const word = speakWord(line);
    const again = await press('4', word);
    expect(again.verbs[0]?.children.map(({ name }) => name)).toEqual(['Play', 'Say']);
    expect((await press('5', word)).verbs.map(({ name }) => name)).toEqual(['Gather', 'Record', 'Redirect']);
    expect(word.status).toBe('deleted');
    const other = speakWord(line);
    expect((await press('0', other)).words).toBe('Thrown away.');
    expect(other.status).toBe('deleted');
    expect(said()).toBeNull();
  });

  it.each(['6', '9', '*', '#', '', '11'])('reads the keys for "%s", and keeps nothing', async (key) => {
    const word = speakWord(line);
    const { words, verbs } = await press(key, word);
    expect(words).toMatch(/^Press 1 to play it once/);
    expect(verbs.at(-1)?.text).toContain('unkept=1');
    expect([said(), word.status]).toEqual([null, 'completed']);
  });

  it.each([closingShow, closedShow])(
    'says that the line was closed meanwhile ($state), and has it for the next show all the same',
    async (show) => {
      const word = speakWord(line);
      line.writeShow(show);
      for (const key of ['1', '2']) expect((await press(key, word)).words).toBe('The line has been closed.');
      expect(said()).toBeNull();
      expect((await press('3', word)).words).toBe('Callers of the closed line hear it now.');
    },
  );

  it('offers a DJ of the closed line no one who waits, and no topic', async () => {
    line.writeShow(closedShow);
    const word = speakWord(line);
    for (const key of ['1', '2'])
      expect((await press(key, word, 'closed')).words).toMatch(/^Press 3 to play it to/);
  });

  it('is for those who wait at last call, too', async () => {
    line.writeShow(lastCallShow);
    const word = speakWord(line);
    expect((await press('1', word, 'last-call')).words).toBe('Everybody who waits hears it once.');
  });

  it('keeps nothing that cannot be played, or is no longer there', async () => {
    expect((await press('1', speakWord(line, { status: 'in-progress' }))).words).toMatch(
      /^It cannot be played yet\. Press 1/,
    );
    expect((await press('1', { sid: `RE${'e'.repeat(32)}` })).words).toBe('It is no longer there.');
    expect((await line.ask('/dj-word-key?state=open', { Digits: '1' })).words).toBe('It is no longer there.');
    expect(said()).toBeNull();
  });

  it('says so, and offers the keys again, when it cannot be kept', async () => {
    const word = speakWord(line);
    line.beforeRest = async ({ url }) =>
      url.includes('-show') ? { status: 503, headers: {}, body: '{}' } : undefined;
    expect((await press('1', word)).words).toMatch(/^That did not work\. Please try again\. Press 1/);
    expect([said(), word.status]).toEqual([null, 'completed']);
  });
});
