import { parsePhoneNumber } from '../../src/show/phone-number.ts';
import { callerKey, syncNames } from '../../src/twilio/sync-names.ts';
import { LISTENERS, Line } from '../support/line.ts';

const CONTEXT = 'show=20260306T200000Z&wait=95';

describe('/caller-choice', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open();
  });
  afterAll(() => line.close());
  afterEach(() => {
    line.beforeRest = undefined;
    line.expectQuiet();
  });

  const choose = (Digits: string, parameters: Record<string, string> = {}, query = CONTEXT) =>
    line.ask(`/caller-choice?${query}`, { Digits, ...parameters });
  const wishes = () =>
    line.emulator.account.sync.maps.get(syncNames('radio-callin').textWishes)?.items() ?? [];

  it('leads to the recording with 1, which knows the show and the wait', async () => {
    const { verbs } = await choose('1');
    expect(verbs.find(({ name }) => name === 'Record')?.attributes).toMatchObject({
      action: `/message-recorded?${CONTEXT}`,
      recordingStatusCallback: `/message-saved?${CONTEXT}`,
    });
  });

  it('notes with 2, once, who wants a text when the line opens next time, and ends the call', async () => {
    const From = '+15550161';
    for (let time = 0; time < 2; time += 1) {
      const { words, verbs } = await choose('2', { From });
      expect(words).toContain('one text when the line opens next time');
      expect(verbs.at(-1)?.name).toBe('Hangup');
    }
    const key = callerKey(parsePhoneNumber(From), line.emulator.account.authToken);
    expect(wishes().map(({ key, data }) => ({ key, data }))).toEqual([
      { key, data: { to: From, from: LISTENERS, at: expect.any(String) } },
    ]);
    expect(line.texts).toEqual([]);
  });

  it.each(['anonymous', '+266696687', 'client:alice', ''])(
    'tells a caller without a number (%p) that no text can be sent, and offers the message',
    async (From) => {
      const before = wishes().length;
      const { words, verbs } = await choose('2', { From });
      expect(words).toMatch(/cannot see your number.*Press 1 .*message/);
      expect(words).not.toContain('Press 2');
      expect(verbs[0]?.attributes.action).toBe(`/caller-choice?${CONTEXT}&tries=1`);
      expect(wishes()).toHaveLength(before);
    },
  );

  it('says so when a wish cannot be stored, and lets the caller choose again, in time', async () => {
    line.beforeRest = async () => {
      await line.clock.sleep(60_000);
      return undefined;
    };
    const logged = line.log.length;
    const { words, tookMs, verbs } = await choose('2', { From: '+15550162' });
    expect(words).toContain('we could not note that just now. Press 1');
    expect(verbs[0]?.name).toBe('Gather');
    expect(tookMs).toBeLessThan(4500);
    const lines = line.log.slice(logged);
    expect(lines).toEqual([expect.stringContaining('could not note who wants a text')]);
    expect(lines.join()).not.toContain('5550162');
  });

  it('asks again after a key that it does not know, and says goodbye after the third', async () => {
    for (const key of ['3', '0', '*', '#']) {
      const { words, verbs } = await choose(key);
      expect(words).toContain('that key does nothing here. Press 1');
      expect(verbs[0]?.attributes.action).toBe(`/caller-choice?${CONTEXT}&tries=1`);
    }
    const { verbs, words } = await choose('3', {}, `${CONTEXT}&tries=2`);
    expect(words).toBe('Thank you for calling Radio Aurora. Goodbye.');
    expect(verbs.map(({ name }) => name)).toEqual(['Say', 'Hangup']);
  });

  it('says goodbye when no key comes with the request, and asks nothing of REST', async () => {
    const before = line.rest.length;
    expect((await choose('')).words).toBe('Thank you for calling Radio Aurora. Goodbye.');
    expect((await line.ask('/caller-choice')).words).toBe('Thank you for calling Radio Aurora. Goodbye.');
    expect(line.rest.length).toBe(before);
  });
});
