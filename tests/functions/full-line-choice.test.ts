import type { PhoneCall } from '../../emulator/handset.ts';
import { Line } from '../support/line.ts';

const [ANA, BEN, CLEO, DAN] = ['+15550131', '+15550132', '+15550133', '+15550134'] as const;
const ROOM = /^Radio Aurora has room in its line: call this number now/;

describe('a full line', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open({ MAX_QUEUE_SIZE: '1', GUEST_NUMBERS: '+15550137' });
  });
  beforeEach(() => line.startAfresh());
  afterEach(() => {
    line.beforeRest = undefined;
    line.expectQuiet([14_207]);
  });
  afterAll(() => line.close());

  const words = (call: PhoneCall) => call.words.join(' ');
  const roomTexts = () => line.texts.filter(({ body }) => ROOM.test(body)).map(({ to }) => to);

  /** Ana waits; whoever else calls finds no room, and presses a key. */
  async function refused(from: string, key: string): Promise<PhoneCall> {
    const call = line.listener(from);
    await line.pass(14);
    call.press(key);
    await line.pass(12);
    return call;
  }
  async function fill(): Promise<PhoneCall> {
    const first = line.listener(ANA);
    await line.pass(15);
    return first;
  }

  it('offers whoever finds no room a message, or a text when there is room', async () => {
    await fill();
    const call = line.listener(BEN);
    await line.pass(18);
    expect(words(call)).toContain(
      'Sorry, every place in line is taken. Press 1 to leave a message for the DJ. Press 2 to get one text when there is room. Or hang up.',
    );
    call.press('1');
    for (let second = 0; second < 30 && !call.heard.some(({ kind }) => kind === 'beep'); second += 1)
      await line.pass(1);
    call.say('Please play the one about the lighthouse, and greet everybody.');
    await line.pass(20);
    call.hangUp();
    await line.pass(20);
    const messages = line.emulator.account.sync.maps.get('radio-callin-messages')?.items() ?? [];
    expect(messages).toHaveLength(1);
    expect(line.recordOf(call.callSid)?.outcome).toBe('refused');
  });

  it('offers the same to a newcomer whom those of the queue before keep out', async () => {
    const guest = line.listener('+15550137');
    await line.pass(15);
    const call = line.listener(BEN);
    await line.pass(18);
    expect(words(call)).toContain('Press 2 to get one text when there is room.');
    call.hangUp();
    await line.pass(10);
    expect(line.recordOf(call.callSid)).toMatchObject({ outcome: 'refused' });
    expect(line.texts.map(({ to }) => to)).toEqual([BEN]);
    guest.hangUp();
    await line.pass(5);
  });

  it('texts the first who asked once a place has been free for a minute, then the next', async () => {
    const first = await fill();
    expect(words(await refused(BEN, '2'))).toContain('You will get one text when there is room');
    await refused(CLEO, '2');
    await refused(CLEO, '2');
    await line.pass(60);
    expect(roomTexts()).toEqual([]);
    expect(line.show).toHaveProperty('roomAskedAt');
    const dj = line.dj();
    await line.pass(60);
    expect(roomTexts()).toEqual([]);
    await line.pass(60);
    expect(roomTexts()).toEqual([]);
    first.hangUp();
    await line.pass(80);
    expect(roomTexts()).toEqual([BEN]);
    await line.pass(80);
    expect(roomTexts()).toEqual([BEN, CLEO]);
    await line.pass(120);
    expect(roomTexts()).toEqual([BEN, CLEO]);
    expect(line.show).not.toHaveProperty('roomAskedAt');
    dj.hangUp();
    await line.pass(10);
  });

  it('counts the minute anew when somebody has taken the place meanwhile', async () => {
    const first = await fill();
    await refused(BEN, '2');
    first.hangUp();
    await line.pass(30);
    const second = line.listener(DAN);
    await line.pass(15);
    const full = line.listener('+15550135');
    await line.pass(14);
    full.hangUp();
    await line.pass(40);
    second.hangUp();
    await line.pass(20);
    expect(roomTexts()).toEqual([]);
    await line.pass(60);
    const later = line.listener('+15550136');
    later.hangUp();
    await line.pass(10);
    expect(roomTexts()).toEqual([BEN]);
  });

  it('asks nothing of it while nobody wants room', async () => {
    await fill();
    const from = line.rest.length;
    await line.ask('/call-ended', { CallStatus: 'completed', CallDuration: '60' });
    expect(line.rest.slice(from).filter(({ url }) => /room-wanted|\/Queues\//.test(url))).toEqual([]);
  });

  it('tells whoever shows no number that they cannot be texted, and offers the message', async () => {
    await fill();
    const call = await refused('anonymous', '2');
    expect(words(call)).toMatch(/we cannot text you. Press 1 to leave a message for the DJ. Or hang up./);
    call.hangUp();
    await line.pass(5);
  });
});
