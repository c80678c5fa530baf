import type { RestRequest } from '../../emulator/rest/rest-request.ts';
import {
  block,
  cardOf,
  inDays,
  inMain,
  inNext,
  invite,
  putOnCard,
  wasOnAir,
  words,
} from '../support/caller-cards.ts';
import { LISTENERS, Line, PIN } from '../support/line.ts';

const ANA = '+15550131';
const BEN = '+15550132';
const GUEST = '+15550133';

describe('/enqueue, who comes in', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open({ DJ_PIN: PIN });
  });
  beforeEach(() => line.startAfresh());
  afterEach(() => {
    line.beforeRest = undefined;
    line.expectQuiet();
  });
  afterAll(() => line.close());

  const requestsOf = (asked: () => Promise<unknown>) => {
    const from = line.rest.length;
    return asked().then(() =>
      line.rest.slice(from).map(({ method, url }) => `${method} ${new URL(url).pathname}`),
    );
  };
  const enqueue = (From: string, more = {}) =>
    line.ask('/enqueue', { From, CallSid: `CA${From.slice(-4).padStart(32, '0')}`, ...more });

  it('asks for older calls and for the card at once, and for nothing else, of somebody who is new', async () => {
    await enqueue(BEN);
    let begun = 0;
    let most = 0;
    line.beforeRest = async () => {
      begun += 1;
      most = Math.max(most, begun);
      await line.clock.sleep(150);
      begun -= 1;
      return undefined;
    };
    const answers: { tookMs: number }[] = [];
    const asked = await requestsOf(async () => answers.push(await enqueue(ANA)));
    expect(asked).toEqual([
      expect.stringMatching(/^GET .*Calls/),
      expect.stringMatching(/^GET .*callers\/Items/),
    ]);
    expect(most).toBe(2);
    expect(answers[0]?.tookMs).toBeLessThan(200);
  });

  it('keeps out who is blocked: the words of a line that takes no calls, no queue, no message', async () => {
    block(line, ANA);
    const call = line.listener(ANA);
    await line.pass(20);
    expect(words(call)).toBe(
      'Thank you for calling Radio Aurora. For this show, our line has closed to new callers. Goodbye.',
    );
    expect(call.status).toBe('completed');
    expect([inMain(line), inNext(line)]).toEqual([[], []]);
    expect(line.recordOf(call.callSid)).toMatchObject({ outcome: 'blocked', notices: [] });
    expect(line.texts).toEqual([]);
  });

  it('keeps out who is blocked when the line is closed, without the choice of a message', async () => {
    await enqueue(BEN);
    const { show, openedAt } = line.show ?? { show: '', openedAt: '' };
    line.writeShow({ show, state: 'closed', openedAt, queueSid: '', nextQueueSid: '', closedAt: null });
    await line.pass(11);
    block(line, ANA);
    const call = line.listener(ANA);
    await line.pass(20);
    expect(words(call)).toBe('Thank you for calling Radio Aurora. Our line is closed just now. Goodbye.');
    expect(line.recordOf(call.callSid)?.outcome).toBe('blocked');
  });

  it('lets somebody in again once the block is over, and others all the while', async () => {
    const blocked = {
      at: inDays(line, -365),
      by: 'command',
      reason: '',
      until: inDays(line, 0),
      number: ANA,
    };
    putOnCard(line, ANA, { blocked });
    block(line, GUEST);
    const [ana, ben] = [line.listener(ANA), line.listener(BEN)];
    await line.pass(20);
    expect(inMain(line)).toEqual([ana.callSid, ben.callSid]);
  });

  it('puts a guest before all others, tells them, and tells the DJ with the note', async () => {
    invite(line, GUEST, 'the mayor');
    const first = line.listener(ANA);
    await line.pass(15);
    const guest = line.listener(GUEST);
    await line.pass(15);
    expect(words(guest)).toContain('recorded. You are expected. Please stay on the line.');
    expect([inMain(line), inNext(line)]).toEqual([[first.callSid], [guest.callSid]]);
    const dj = line.dj();
    await line.pass(30);
    expect(dj.words.join(' ')).toMatch(/A caller, your guest, the mayor, waited/);
    expect(line.recordOf(guest.callSid)).toMatchObject({ isGuest: true, requeues: [{ why: 'guest' }] });
    dj.hangUp();
    await line.pass(90);
  });

  it('takes a guest on a full line and at last call', async () => {
    await Line.during({ MAX_QUEUE_SIZE: '1', GUEST_NUMBERS: `+15550188,${GUEST}` }, {}, async (full) => {
      const first = full.listener(ANA);
      await full.pass(15);
      const guest = full.listener(GUEST);
      await full.pass(15);
      expect([inMain(full), inNext(full)]).toEqual([[first.callSid], [guest.callSid]]);
      guest.hangUp();
      await full.pass(150);
      full.writeShow({ ...full.show, state: 'last-call', lastCallAt: inDays(full, 0) });
      await full.pass(11);
      const late = full.listener(GUEST);
      const refused = full.listener(BEN);
      await full.pass(15);
      expect(inNext(full)).toEqual([late.callSid]);
      expect(words(refused)).toContain('our line has closed to new callers');
      full.expectQuiet();
    });
  });

  it('gives a guest who calls twice one place', async () => {
    invite(line, GUEST);
    const first = line.listener(GUEST);
    await line.pass(30);
    const second = line.listener(GUEST);
    await line.pass(30);
    expect(inNext(line)).toEqual([second.callSid]);
    expect(words(first)).toContain('your new call has your place');
    expect(words(second)).toContain('We have kept your place in line.');
  });

  it('opens no door to a number that is not the caller’s', async () => {
    invite(line, GUEST);
    const answer = await enqueue(GUEST, { StirVerstat: 'TN-Validation-Failed-A' });
    expect(answer.verbs.at(-1)).toMatchObject({ name: 'Enqueue', text: 'radio-callin-queue' });
  });

  it('remembers who was on the air, and the DJ hears when that was the next time', async () => {
    wasOnAir(line, BEN, 3);
    const ana = line.listener(ANA);
    await line.pass(2);
    const ben = line.listener(BEN);
    await line.pass(30);
    const dj = line.dj();
    await line.pass(40);
    expect(dj.words.join(' ')).toContain('A caller, first time, waited');
    dj.press('*');
    await line.pass(45);
    expect(dj.words.join(' ')).toContain('A caller, last on the air on Tuesday, waited');
    dj.press('*');
    await line.pass(45);
    const show = line.show?.show;
    expect([cardOf(line, ANA)?.aired, cardOf(line, BEN)?.aired]).toMatchObject([
      { times: 1, lastShow: show, lastCall: ana.callSid },
      { times: 3, lastShow: show, lastCall: ben.callSid },
    ]);
    dj.hangUp();
    await line.pass(90);
  });

  it('remembers nobody who was not on the air, and no number that is withheld', async () => {
    const [gone, hidden] = [line.listener(ANA), line.listener('anonymous')];
    await line.pass(20);
    gone.hangUp();
    const dj = line.dj();
    await line.pass(40);
    expect(dj.words.join(' ')).toMatch(/A caller, waited/);
    hidden.hangUp();
    await line.pass(30);
    expect(line.emulator.account.sync.maps.get('radio-callin-callers')?.items() ?? []).toEqual([]);
    dj.hangUp();
    await line.pass(60);
  });

  it('keeps the block of somebody who was blocked while on the air', async () => {
    const ana = line.listener(ANA);
    await line.pass(20);
    const dj = line.dj();
    await line.pass(40);
    block(line, ANA);
    ana.hangUp();
    await line.pass(20);
    expect(cardOf(line, ANA)).toMatchObject({ blocked: { reason: 'shouts' }, aired: { times: 1 } });
    dj.hangUp();
    await line.pass(60);
  });

  it('lets everybody in when Sync is down, whoever they are, and says so once', async () => {
    await enqueue(BEN);
    block(line, ANA);
    const logged = line.log.length;
    line.beforeRest = async ({ url }: RestRequest) =>
      url.includes('callers/Items') ? { status: 503, headers: {}, body: '{}' } : undefined;
    const answers = [await enqueue(ANA), await enqueue('+15550134'), await enqueue('+15550135')];
    for (const { verbs } of answers) expect(verbs.at(-1)?.name).toBe('Enqueue');
    const lines = line.log.slice(logged).filter((text) => text.includes('what is kept of a caller'));
    expect(lines).toHaveLength(1);
  });

  it.each([
    ['message', /We take only those into the line whose number we can see. Press 1 to leave a message/],
    ['refuse', /our line has closed to new callers. Goodbye./],
    ['take', /Please stay on the line./],
  ])('does with a withheld number what the station wants: %s', async (WITHHELD, heard) => {
    await Line.during({ WITHHELD }, {}, async (other) => {
      const call = other.listener('anonymous');
      await other.pass(20);
      expect(words(call)).toMatch(heard);
      expect(inMain(other)).toHaveLength(WITHHELD === 'take' ? 1 : 0);
      expect(words(call)).not.toContain('Press 2');
      call.hangUp();
      await other.pass(10);
      expect(other.recordOf(call.callSid)?.outcome).toBe(WITHHELD === 'take' ? 'gave-up' : 'refused');
      const shown = other.listener(LISTENERS.replace('0100', '0136'));
      await other.pass(20);
      expect(inMain(other)).toEqual([shown.callSid]);
      other.expectQuiet();
    });
  });
});
