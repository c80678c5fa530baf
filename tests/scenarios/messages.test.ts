import { unkindVariants } from '../../emulator/switches.ts';
import { CALLER, MessageLine, SHOW, WORDS } from '../support/message-line.ts';

const KEPT = 'Thank you. The DJ will hear your message. Goodbye.';
const statuses = ({ recordings }: MessageLine) => recordings.map(({ status }) => status);

let at: MessageLine;
beforeAll(async () => {
  at = await MessageLine.open();
});
afterEach(async () => {
  expect(at.line.log.join('\n')).not.toContain(CALLER.slice(1));
  await at.line.startAfresh();
  at.line.expectQuiet();
});
afterAll(() => at.line.close());

describe('a caller who leaves a message', () => {
  it('hears a beep, speaks, keeps it, and it is stored once with all that belongs to it', async () => {
    const call = await at.left();
    expect(call.words.at(-1)).toContain('Press 1 to keep your message.');
    await at.press(call, '1');
    expect(call.words.at(-1)).toBe(KEPT);
    expect(call.isOver).toBe(true);
    const { sid, startTime } = at.recording;
    expect(at.stored).toEqual([
      {
        kind: 'message',
        recordingSid: sid,
        callSid: call.callSid,
        from: CALLER,
        show: SHOW,
        waitSeconds: 240,
        durationSeconds: 3,
        recordedAt: new Date(Math.floor(startTime / 1000) * 1000).toISOString(),
        heardAt: null,
      },
    ]);
  });

  it('keeps it by hanging up in the middle of a word', async () => {
    const call = await at.atTheBeep();
    call.say(WORDS);
    await at.line.pass(2.5);
    call.hangUp();
    await at.line.pass(5);
    expect(at.messages).toMatchObject([{ from: CALLER, durationSeconds: 3, waitSeconds: 240 }]);
  });

  it('keeps it by hanging up while being asked, and by pressing nothing', async () => {
    const hasty = await at.left();
    hasty.hangUp();
    const patient = await at.left('here is what I have to say today', '+15550124');
    await at.line.pass(30);
    expect(patient.words.at(-1)).toBe(KEPT);
    expect(patient.isOver).toBe(true);
    expect(at.messages.map(({ from }) => from)).toEqual([CALLER, '+15550124']);
  });

  it('may talk for three minutes and no longer', async () => {
    const call = await at.atTheBeep();
    call.say('and '.repeat(1000));
    await at.line.pass(185);
    expect(call.words.at(-1)).toContain('Press 1 to keep');
    await at.press(call, '1');
    expect(at.messages).toMatchObject([{ durationSeconds: 180 }]);
  });

  it('starts over: only the second message is kept, and the first is deleted at Twilio', async () => {
    const call = await at.left();
    call.press('3');
    await at.untilBeep(call);
    call.say('once more with feeling and all that');
    await at.line.pass(6);
    call.press('#');
    await at.line.pass(2);
    await at.press(call, '1');
    expect(statuses(at)).toEqual(['deleted', 'completed']);
    expect(at.stored.map(({ kind }) => kind)).toEqual(['thrown-away', 'message']);
    expect(at.messages[0]?.recordingSid).toBe(at.recordings[1]?.sid);
  });

  it('throws it away: it is deleted at Twilio, and no late or repeated callback brings it back', async () => {
    const call = await at.left();
    await at.press(call, '4');
    expect(call.words.at(-1)).toBe('Your message is thrown away. Thank you for calling. Goodbye.');
    expect(statuses(at)).toEqual(['deleted']);
    await at.line.ask(`/message-saved?show=${SHOW}&wait=240`, at.savedParameters(at.recording));
    expect(at.stored).toMatchObject([{ kind: 'thrown-away', recordingSid: at.recording.sid }]);
  });

  it('hears it again, as sound, and then the choices', async () => {
    const call = await at.left();
    await at.press(call, '2', 2);
    const played = call.heard.at(-1);
    expect(played?.kind).toBe('play');
    expect(played?.text).toMatch(/\/message-audio\?recording=RE\w+&expires=\d+&token=[0-9a-f]{64}$/);
    expect(played?.lastsMs).toBeGreaterThan(2500);
    expect(played?.lastsMs).toBeLessThan(3500);
    await at.line.pass(3);
    expect(call.words.at(-1)).toMatch(/^Press 1 to keep/);
    await at.press(call, '1');
    expect(call.words.at(-1)).toBe(KEPT);
  });

  it('may throw it away while it is being played', async () => {
    const call = await at.left();
    await at.press(call, '2', 1);
    await at.press(call, '4');
    expect(statuses(at)).toEqual(['deleted']);
    expect(at.messages).toEqual([]);
  });

  it('hears of a key that is no choice, and still has all of them', async () => {
    const call = await at.left();
    for (const key of ['9', '#', '*', '0']) {
      await at.press(call, key, 2);
      expect(call.words.at(-1)).toContain('not one of the choices');
    }
    await at.press(call, '1');
    expect(at.messages).toHaveLength(1);
  });

  it('is told when it was too short, is asked once more, and the short one is gone', async () => {
    const call = await at.atTheBeep();
    call.say('oh no');
    await at.line.pass(1);
    call.press('#');
    await at.untilBeep(call);
    expect(call.words.at(-3)).toContain('Sorry, that was too short.');
    call.say('er well');
    await at.line.pass(1);
    call.press('#');
    await at.line.pass(10);
    expect(call.words.at(-1)).toContain('Sorry, we could not hear a message.');
    expect(call.isOver).toBe(true);
    expect(at.messages).toEqual([]);
    expect(statuses(at)).toEqual(['deleted', 'deleted']);
  });

  it('is kept with a withheld number as one without a number', async () => {
    await at.press(await at.left(WORDS, 'anonymous'), '1');
    await at.press(await at.left(WORDS, '+266696687'), '1');
    expect(at.messages.map(({ from }) => from)).toEqual([null, null]);
  });
});

describe('a caller who says nothing', () => {
  it.each([
    ['runs the next verb', true],
    ['asks the action', false],
  ])('is told so, asked once more, and nothing is kept (Twilio %s)', async (_, emptyRecordRunsNextVerb) => {
    await at.line.startAfresh({ emptyRecordRunsNextVerb });
    const call = await at.atTheBeep();
    await at.untilBeep(call);
    expect(call.words.at(-3)).toContain('Sorry, we could not hear anything.');
    await at.line.pass(20);
    expect(call.words.at(-1)).toContain('Sorry, we could not hear a message.');
    expect(call.isOver).toBe(true);
    expect(at.messages).toEqual([]);
    expect(at.recordings.filter(({ status }) => status === 'completed')).toEqual([]);
  });

  it.each([true, false])('and hangs up leaves nothing (next verb: %s)', async (emptyRecordRunsNextVerb) => {
    await at.line.startAfresh({ emptyRecordRunsNextVerb });
    const call = await at.atTheBeep();
    await at.line.pass(3);
    call.hangUp();
    await at.line.pass(10);
    expect(at.messages).toEqual([]);
    expect(at.recordings.filter(({ status }) => status === 'completed')).toEqual([]);
  });
});

describe('where Twilio does everything the other way', () => {
  it('a caller can start over, keep a message, and keep one by hanging up', async () => {
    const [allUnkind] = unkindVariants().slice(-1);
    await at.line.startAfresh(allUnkind?.switches ?? {});
    const call = await at.left();
    call.press('3');
    await at.untilBeep(call);
    call.say(WORDS);
    await at.line.pass(20);
    await at.press(call, '1');
    const hasty = await at.atTheBeep('+15550124');
    hasty.say(WORDS);
    await at.line.pass(4);
    hasty.hangUp();
    await at.line.pass(5);
    expect(statuses(at)).toEqual(['deleted', 'completed', 'completed']);
    expect(at.messages.map(({ from }) => from)).toEqual([CALLER, '+15550124']);
  });
});
