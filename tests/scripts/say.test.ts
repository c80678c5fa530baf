import { type CommandResult, runOnEmulator } from '../../scripts/rehearsal/command-on-emulator.ts';
import { saidNow, saidWords } from '../../scripts/say/said-lines.ts';
import { sayArguments } from '../../scripts/say/say-arguments.ts';
import { Line } from '../support/line.ts';
import { closedShow, closingShow, openShow } from '../support/shows.ts';

const TOPIC = 'Should buses run until three?';

describe('npm run say', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open({ TOPIC: 'The weather.', NEXT_SHOW: 'We are back some day.' });
  });
  afterAll(() => line.close());
  beforeEach(() => line.writeShow(openShow));
  afterEach(() => {
    line.beforeRest = undefined;
    line.expectQuiet();
  });

  function say(...args: string[]): Promise<CommandResult> {
    const environment = { STATION_TIMEZONE: 'America/Chicago', TOPIC: 'The weather.' };
    return runOnEmulator(line.emulator, { script: 'scripts/say.ts', args, environment });
  }
  async function heardInLine(): Promise<string> {
    await line.pass(11);
    return (await line.ask('/wait-loop', { QueuePosition: '1' })).words;
  }

  it('gives those who wait another topic, and the one that was deployed back to them', async () => {
    expect(await heardInLine()).toContain('The weather.');
    const { exitCode, lines } = await say('topic', TOPIC);
    expect([exitCode, lines]).toEqual([
      0,
      [`topic: "${TOPIC}", until the line closes`, 'callers hear it within ten seconds'],
    ]);
    expect(line.show).toEqual({ ...openShow, said: { topic: { words: TOPIC, until: null } } });
    const heard = await heardInLine();
    expect(heard).toContain(TOPIC);
    expect(heard).not.toContain('The weather.');
    expect((await say('topic', '--remove')).lines[0]).toBe('topic: "The weather." (TOPIC)');
    expect(await heardInLine()).toContain('The weather.');
    expect(line.show).toEqual(openShow);
  });

  it('tells callers of the closed line of the next show, until the time that was given', async () => {
    line.writeShow(closedShow);
    const { lines } = await say('next-show', '¡Volvemos el viernes a las ocho!', '--until', '2026-03-06');
    expect(lines[0]).toBe('next-show: "¡Volvemos el viernes a las ocho!", until 2026-03-07T06:00:00.000Z');
    await line.pass(11);
    expect((await line.ask('/enqueue')).words).toContain(
      'just now. ¡Volvemos el viernes a las ocho! Press 1',
    );
    await line.pass(11 * 3600);
    expect((await line.ask('/enqueue')).words).toContain('just now. We are back some day. Press 1');
  });

  it('keeps a topic of 160 characters in Spanish, and what else is said', async () => {
    const words = `¿${'ñ'.repeat(158)}?`;
    await say('next-show', 'On Friday.');
    const { lines } = await say('topic', words, '--json');
    expect(JSON.parse(lines.join('\n'))).toEqual({ what: 'topic', words, from: 'said', until: null });
    expect(line.show?.said).toMatchObject({ topic: { words }, nextShow: { words: 'On Friday.' } });
    expect(await heardInLine()).toContain(words);
  });

  it.each<[string, string[], RegExp]>([
    ['nothing to say it of', ['weather', 'Rain.'], /^say topic or next-show/],
    ['no words', ['topic'], /^say the words: npm run say -- topic/],
    ['empty words', ['topic', '  '], /^that cannot be said: use up to 160/],
    ['too many words', ['topic', 'x'.repeat(161)], /^that cannot be said/],
    ['more than a line', ['topic', 'one\ntwo'], /^that cannot be said/],
    ['words without quotes', ['topic', 'Should', 'buses'], /^put the words between quotes/],
    ['words to remove', ['topic', 'Rain.', '--remove'], /^--remove goes without words/],
    ['a time to remove', ['topic', '--remove', '--until', '2026-04-01'], /^--remove goes without words/],
    ['a time that is over', ['topic', 'Rain.', '--until', '2026-03-05'], /^--until is over already/],
    ['no time', ['topic', 'Rain.', '--until', 'friday'], /^--until cannot be read/],
  ])('changes nothing where it is given %s', async (_, args, words) => {
    const { exitCode, lines } = await say(...args);
    expect([exitCode, lines[0]]).toEqual([1, expect.stringMatching(words)]);
    expect(line.show).toEqual(openShow);
  });

  it('says so where the topic would end with the line in a moment, or there is no show', async () => {
    line.writeShow(closingShow);
    expect((await say('topic', TOPIC)).lines[0]).toMatch(/^the line is being closed/);
    expect((await say('next-show', 'On Friday.')).exitCode).toBe(0);
    line.writeShow({ nonsense: true });
    expect((await say('topic', TOPIC)).lines[0]).toMatch(/^there is no show yet, or none that can be read/);
  });

  it('says so, in one line, when Sync is out of reach', async () => {
    line.beforeRest = async () => ({ status: 503, headers: {}, body: '' });
    const { exitCode, lines } = await say('topic', TOPIC);
    expect([exitCode, lines]).toEqual([
      1,
      [expect.stringMatching(/503.*: wait a minute, and run it again$/)],
    ]);
    expect(line.show).toEqual(openShow);
  });
});

describe('what is said now', () => {
  const now = new Date('2026-03-06T21:00:00Z');
  const sound = { recordingSid: `RE${'a'.repeat(32)}`, audio: '/message-audio?x=1' };

  it.each([
    [undefined, undefined, 'nothing'],
    [undefined, 'Buses.', '"Buses." (TOPIC)'],
    [{ topic: { words: 'Trams.', until: null } }, 'Buses.', '"Trams.", until the line closes'],
    [{ topic: { ...sound, until: null } }, undefined, 'what the DJ has spoken, until the line closes'],
    [
      { topic: { words: 'Trams.', until: '2026-03-07T00:00:00.000Z' } },
      undefined,
      '"Trams.", until 2026-03-07T00:00:00.000Z',
    ],
    [{ topic: { words: 'Trams.', until: '2026-03-06T00:00:00.000Z' } }, 'Buses.', '"Buses." (TOPIC)'],
  ])('is told with where it comes from, and how long it is so', (said, setting, words) => {
    expect(saidWords('topic', saidNow(said, { what: 'topic', setting, now }))).toBe(words);
  });

  it('is put into one form of its accents, so that they count as one', () => {
    const asked = { remove: false, hasUntil: false };
    expect(sayArguments('topic', ' Mañana ', asked).words).toBe('Mañana');
  });
});
