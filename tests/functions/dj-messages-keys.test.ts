import { markOf } from '../../src/show/message/message-turn.ts';
import { DjInMessages, leadDjToMessages } from '../support/dj-in-messages.ts';
import { forgetMessages, leaveMessage, recordingOf, storedOf } from '../support/left-messages.ts';
import { DJ_LINE, DJ_PHONE, Line, PIN } from '../support/line.ts';

const MENU = '1 keeps it, 2 and 2 deletes it, 3 plays it again, 4 is the next, 0 the line.';
const EARLIER = '2026-03-05T20:00:00.000Z';
const YESTERDAY = '2026-03-05T21:00:00.000Z';
const FIRST = 'Message one of two: yesterday, thirty seconds.';
const SECOND = 'Message two of two: yesterday, ten seconds.';

describe('/dj-messages at a key', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open({ DJ_PIN: PIN });
    leadDjToMessages(line);
  });
  afterAll(() => line.close());
  afterEach(() => {
    line.beforeRest = undefined;
    forgetMessages(line);
    line.expectQuiet();
  });

  const twoMessages = () =>
    [
      leaveMessage(line, { recordedAt: EARLIER, durationSeconds: 30 }),
      leaveMessage(line, { recordedAt: YESTERDAY }),
    ] as const;

  /** A DJ who is ten seconds into the first of two messages. */
  async function during(
    story: (dj: DjInMessages, messages: ReturnType<typeof twoMessages>) => Promise<void>,
  ): Promise<void> {
    const messages = twoMessages();
    const dj = new DjInMessages(line);
    expect(await dj.hears(10)).toEqual([FIRST, '♪']);
    await story(dj, messages);
    await dj.hangsUp();
  }

  it('1 keeps a message: it counts as heard, and the next one comes', async () => {
    await during(async (dj, [first, second]) => {
      expect(await dj.presses('1', 2)).toEqual(['Kept.', SECOND]);
      expect(storedOf(line, first)).toMatchObject({ kind: 'message', heardAt: expect.any(String) });
      expect(recordingOf(line, first).status).toBe('completed');
      expect(storedOf(line, second)).toEqual(second);
    });
  });

  it.each([
    ['keeps', '1', '', 'Kept.', 3],
    ['deletes', '2', '&erase=1', 'Deleted.', 3],
    ['leaves', '4', '', '', 2],
  ])('%s a message and plays the next in one answer, the next being looked for meanwhile', async (...of) => {
    const [, key, asked, words, steps] = of;
    const [first, second] = twoMessages();
    const path = `/dj-messages?proof=pin&mark=${markOf(first)}&number=1&choice=1${asked}`;
    line.beforeRest = () => line.clock.sleep(100).then(() => undefined);
    const answer = await line.ask(path, { Digits: key });
    expect(answer.words).toBe(`${words} ${SECOND}`.trim());
    expect(answer.body).toContain(`/message-audio?recording=${second.recordingSid}`);
    expect(answer.tookMs / 100).toBeLessThanOrEqual(steps);
  });

  it('2 and 2 deletes a message, at Twilio too, and the next one comes', async () => {
    await during(async (dj, [first, second]) => {
      expect(await dj.deletes(2)).toEqual(['Deleted.', SECOND]);
      expect(storedOf(line, first)).toMatchObject({ kind: 'thrown-away' });
      expect(recordingOf(line, first).status).toBe('deleted');
      expect(recordingOf(line, second).status).toBe('completed');
    });
  });

  it('2 alone deletes nothing: the DJ hears what the keys do, and then the next one', async () => {
    await during(async (dj, [first]) => {
      expect(await dj.presses('2', 8)).toEqual(['To delete it, press 2 again.', MENU]);
      expect(storedOf(line, first)).toEqual(first);
      expect(await dj.hears(12)).toContain(SECOND);
      expect(storedOf(line, first)).toEqual(first);
      expect(recordingOf(line, first).status).toBe('completed');
    });
  });

  it('another key after 2 means what it means, and a 2 in the menu asks anew', async () => {
    await during(async (dj, [first]) => {
      expect(await dj.presses('2', 8)).toEqual(['To delete it, press 2 again.', MENU]);
      expect(await dj.presses('2', 1)).toEqual(['To delete it, press 2 again.']);
      expect(await dj.presses('1', 2)).toEqual(['Kept.', SECOND]);
      expect(storedOf(line, first)).toMatchObject({ kind: 'message', heardAt: expect.any(String) });
    });
  });

  it('3 plays it again without the announcement, and then again once it was played to its end', async () => {
    await during(async (dj, [first]) => {
      expect(await dj.presses('3', 28)).toEqual(['♪']);
      expect(storedOf(line, first)).toEqual(first);
      expect(await dj.hears(5)).toEqual([MENU]);
      expect(storedOf(line, first)).toMatchObject({ heardAt: expect.any(String) });
      expect(await dj.presses('3', 31)).toEqual(['♪']);
      expect(await dj.hears(8)).toEqual([MENU]);
      expect((await dj.hears(6))[0]).toBe(SECOND);
    });
  });

  it('4 goes on, and leaves the message new', async () => {
    await during(async (dj, [first]) => {
      expect(await dj.presses('4', 2)).toEqual([SECOND]);
      expect(storedOf(line, first)).toEqual(first);
    });
  });

  it('0 goes to the line at once, and leaves the message new', async () => {
    await during(async (dj, [first]) => {
      expect((await dj.presses('0', 5))[0]).toContain('Nobody is waiting.');
      expect(storedOf(line, first)).toEqual(first);
    });
  });

  it.each(['5', '9', '*', '#'])('%s means nothing: the DJ hears what would', async (key) => {
    await during(async (dj, [first]) => {
      expect(await dj.presses(key, 2)).toEqual([MENU]);
      expect(storedOf(line, first)).toEqual(first);
      expect(await dj.presses('1', 2)).toEqual(['Kept.', SECOND]);
    });
  });

  it('is obeyed during the announcement', async () => {
    const [first] = twoMessages();
    const dj = new DjInMessages(line);
    expect(await dj.hears(1)).toEqual([FIRST]);
    expect(await dj.deletes(2)).toEqual(['Deleted.', SECOND]);
    expect(recordingOf(line, first).status).toBe('deleted');
    await dj.hangsUp();
  });

  it('is obeyed in the menu, after which the message counts as heard whatever follows', async () => {
    await during(async (dj, [first]) => {
      expect(await dj.hears(30)).toEqual([MENU]);
      expect(await dj.presses('4', 1)).toEqual([SECOND]);
      expect(storedOf(line, first)).toMatchObject({ heardAt: expect.any(String) });
    });
  });

  it('says that it could not be done while REST is broken, and does it when asked again', async () => {
    for (const [key, words, outcome] of [
      ['1', 'It could not be kept just now.', { kind: 'message', heardAt: expect.any(String) }],
      ['2', 'It could not be deleted just now.', { kind: 'thrown-away' }],
    ] as const) {
      await during(async (dj, [first]) => {
        const press = (seconds: number) => (key === '2' ? dj.deletes(seconds) : dj.presses(key, seconds));
        line.beforeRest = async () => ({ status: 500, headers: {}, body: '' });
        expect(await press(4)).toEqual([words, MENU]);
        expect(storedOf(line, first)).toEqual(first);
        line.beforeRest = undefined;
        await press(2);
        expect(storedOf(line, first)).toMatchObject(outcome);
      });
      forgetMessages(line);
    }
  });

  it('2 and 2 finishes what was begun when Twilio would not delete the recording at first', async () => {
    await during(async (dj, [first]) => {
      line.beforeRest = async ({ method }) =>
        method === 'DELETE' ? { status: 500, headers: {}, body: '' } : undefined;
      expect((await dj.deletes(2))[0]).toContain('It could not be deleted just now.');
      line.beforeRest = undefined;
      expect(await dj.deletes(2)).toEqual(['Deleted.', SECOND]);
      expect(recordingOf(line, first).status).toBe('deleted');
    });
  });

  it('does the same when it is delivered twice', async () => {
    const [first, second] = twoMessages();
    const { verbs } = await line.ask('/dj-messages?proof=pin');
    const first2 = await line.ask(verbs[0]?.attributes.action ?? '', { Digits: '2' });
    const path = first2.verbs[0]?.attributes.action ?? '';
    const twice = [
      { path, parameters: { Digits: '2' } },
      { path, parameters: { Digits: '2' } },
    ];
    expect((await line.askAtOnce(twice)).map(({ words }) => words)).toEqual([
      `Deleted. ${SECOND}`,
      `Deleted. ${SECOND}`,
    ]);
    expect(storedOf(line, first)).toMatchObject({ kind: 'thrown-away' });
    expect(storedOf(line, second)).toEqual(second);
  });

  it('keeps two DJs apart: what one deletes the other cannot keep, and nobody hears it again', async () => {
    await during(async (dj, [first, second]) => {
      const other = new DjInMessages(line);
      expect(await other.hears(5)).toEqual([FIRST, '♪']);
      expect(await other.deletes(2)).toEqual(['Deleted.', SECOND]);
      expect(await dj.presses('1', 3)).toEqual(['It has been deleted already.', SECOND]);
      expect(storedOf(line, first)).toMatchObject({ kind: 'thrown-away' });
      await line.pass(3);
      for (const either of [other, dj]) {
        const heard = await either.presses('1', 2);
        expect(heard.slice(-2)).toEqual(['Kept.', expect.stringContaining('no more new messages')]);
      }
      expect(storedOf(line, second)).toMatchObject({ heardAt: expect.any(String) });
      await other.hangsUp();
    });
  });

  it('comes from a DJ who keyed the PIN, and needs it only once in a call', async () => {
    leadDjToMessages(line, '');
    const [first] = twoMessages();
    const dj = new DjInMessages(line, DJ_PHONE);
    expect(await dj.hears(3)).toEqual(['Please key in your PIN, then press pound.']);
    for (const digit of PIN) dj.call.press(digit);
    expect(await dj.presses('#', 5)).toEqual([FIRST, '♪']);
    expect(await dj.presses('0', 5)).toEqual([expect.stringContaining('Nobody is waiting.')]);
    expect(await dj.presses('8', 2)).toEqual([FIRST]);
    expect(await dj.presses('1', 2)).toEqual(['Kept.', SECOND]);
    expect(storedOf(line, first)).toMatchObject({ heardAt: expect.any(String) });
    await dj.hangsUp();
    leadDjToMessages(line);
  });

  it('shows no token and no number in the log', () => {
    expect(line.log.join('\n')).not.toMatch(/token=|\+?1555\d{4}/);
    expect(line.webhooks.some(({ url }) => url.includes(encodeURIComponent(DJ_LINE)))).toBe(false);
  });
});
