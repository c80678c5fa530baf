import { SPEAKING_DJ as DJ, notedCalls, speakWord } from '../support/dj-words.ts';
import { Line, sidOfCall } from '../support/line.ts';
import { openShow } from '../support/shows.ts';

const PROMPT = 'Speak after the beep, for twenty seconds at most. Any key ends it.';

describe('/dj-word', () => {
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

  const ask = (query = 'state=open&moment=wrap-up') => line.ask(`/dj-word?${query}`, { CallSid: DJ });
  it('lets a DJ speak for twenty seconds, after words that a key breaks off, and finds the call again', async () => {
    const { verbs, words } = await ask(`state=open&moment=dossier&last=${sidOfCall(8)}&proof=pin`);
    expect(words).toBe(PROMPT);
    const taken = `/dj-word-taken?state=open&moment=wrap-up&last=${sidOfCall(8)}&proof=pin`;
    expect(verbs).toMatchObject([
      { name: 'Gather', attributes: { numDigits: '1', finishOnKey: '' } },
      { name: 'Record', attributes: { action: taken, maxLength: '20', finishOnKey: '1234567890*#' } },
      { name: 'Redirect', text: taken },
    ]);
    expect(verbs[0]?.attributes.action).toMatch(/^\/dj-key\?state=open&moment=dossier/);
    expect(notedCalls(line)).toEqual([DJ]);
    await ask();
    expect(notedCalls(line)).toEqual([DJ]);
  });

  it('records nothing that could not be found again, and says so', async () => {
    line.beforeRest = async ({ method }) =>
      method === 'POST' ? { status: 503, headers: {}, body: '{}' } : undefined;
    const { verbs, words } = await ask();
    expect(words).toBe('That did not work. Please try again.');
    expect(verbs.at(-1)).toMatchObject({ name: 'Redirect', text: '/dj-next?prompt=waiting&state=open' });
  });

  it('lets the DJ speak although older words cannot be deleted now', async () => {
    line.beforeRest = async ({ url }) =>
      url.includes('-show') ? { status: 503, headers: {}, body: '{}' } : undefined;
    expect((await ask()).words).toBe(PROMPT);
  });

  it('deletes older words that nobody hears any more, and leaves what is said, and what is young', async () => {
    const [old, said, young] = [60, 50, 5].map((minutes) =>
      speakWord(line, { startTime: line.clock.now() - minutes * 60_000 }),
    );
    const djWord = {
      recordingSid: said?.sid ?? '',
      audio: '/message-audio?x=1',
      number: 1,
      at: openShow.openedAt,
    };
    line.writeShow({ ...openShow, said: { djWord } });
    await ask();
    expect([old, said, young].map((recording) => recording?.status)).toEqual([
      'deleted',
      'completed',
      'completed',
    ]);
  });

  it('deletes nothing as long as nobody can say what is said', async () => {
    const old = speakWord(line, { startTime: line.clock.now() - 3_600_000 });
    line.writeShow({ nonsense: true });
    await ask();
    expect(old.status).toBe('completed');
  });
});
