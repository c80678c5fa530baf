import type { ActName } from '../../../src/show/console/act.ts';
import { roles } from '../../../src/show/console/role.ts';
import { whoMay } from '../../../src/show/console/who-may.ts';
import { sidOfCall } from '../../support/line.ts';
import { StaffedConsole } from '../../support/staffed-console.ts';

/** All that any act wants to be told: each takes its own. */
const EVERYTHING = {
  ...{ callSid: sidOfCall(1), turn: 1, revision: '', on: true, to: 'next', reason: '', minutes: 1 },
  ...{ words: '', topic: '', nextShow: '', card: {}, isScreened: true },
  ...{ callerKey: 'a'.repeat(32), recordingSid: `RE${'0'.repeat(32)}` },
};

describe('every act, by whoever may do it', () => {
  let desk: StaffedConsole;
  beforeAll(async () => {
    desk = await StaffedConsole.open();
  });
  afterAll(() => desk.close());
  afterEach(() => desk.line.expectQuiet());

  const acts = Object.keys(whoMay) as ActName[];
  const cases = acts.flatMap((act) => roles.map((role) => [act, role, whoMay[act].includes(role)] as const));

  it.each(cases.filter(([, , may]) => !may))('%s is refused to a %s, without REST', async (act, role) => {
    const before = desk.line.rest.length;
    expect(await desk.act({ ...EVERYTHING, act }, role)).toMatchObject({
      status: 403,
      code: 'not-your-role',
    });
    expect(desk.line.rest.length).toBe(before);
  });

  it.each(cases.filter(([, , may]) => may))('%s is done, or found too late, for a %s', async (act, role) => {
    expect([200, 409]).toContain((await desk.act({ ...EVERYTHING, act }, role)).status);
  });
});

describe('a producer, while somebody is on the air', () => {
  let desk: StaffedConsole;
  let calls: Awaited<ReturnType<StaffedConsole['airing']>>;
  beforeAll(async () => {
    desk = await StaffedConsole.open();
    calls = await desk.airing('+15550111');
    await desk.waiting('+15550112');
  });
  afterAll(() => desk.close());

  const onAir = async () => (await desk.look()).onAir;

  it.each([
    ['drop', {}, 409],
    ['message-instead', {}, 409],
    ['to-the-end', {}, 409],
    ['order', { to: 'next' }, 409],
    ['put-back', {}, 403],
    ['take-this', {}, 403],
    ['take-next', {}, 403],
    ['break', { minutes: 1 }, 409],
    ['end-break', {}, 409],
    ['open', {}, 200],
    ['last-call', {}, 200],
    ['back-to-open', {}, 200],
    ['guest', { on: true }, 200],
    ['lock', { on: true }, 200],
    ['lock', { on: false }, 200],
    ['save-card', { card: { name: 'Ana' } }, 200],
    ['block', { reason: 'shouts' }, 200],
  ] as const)('cannot end their talk by %s %j', async (act, more, status) => {
    const seen = await desk.seen('+15550111');
    expect((await desk.act({ act, ...seen, ...more })).status).toBe(status);
    await desk.line.pass(3);
    expect((await onAir())?.callSid).toBe(seen.callSid);
    expect(calls.caller.isOver).toBe(false);
  });

  it.each(['take-this', 'order', 'guest'])('cannot end it by %s of somebody else', async (act) => {
    const before = (await onAir())?.callSid;
    await desk.act({ act, ...(await desk.seen('+15550112')), to: 'next', on: true });
    await desk.line.pass(10);
    expect((await onAir())?.callSid).toBe(before);
  });

  it('has kept out, from the next time on, whom they have blocked', async () => {
    calls.caller.hangUp();
    await desk.line.pass(10);
    const again = desk.line.listener('+15550111');
    await desk.line.pass(30);
    expect(again.isOver).toBe(true);
  });
});

describe('somebody who is locked', () => {
  let desk: StaffedConsole;
  beforeAll(async () => {
    desk = await StaffedConsole.open();
  });
  afterAll(() => desk.close());

  it('is neither dropped, blocked, nor sent to a message, and is told by whom it was', async () => {
    const [caller] = await desk.waiting('+15550111');
    await desk.act({ act: 'lock', ...(await desk.seen('+15550111')), on: true }, 'dj');
    for (const act of ['drop', 'block', 'message-instead']) {
      const lost = await desk.act({ act, ...(await desk.seen('+15550111')), reason: '' });
      expect(lost).toMatchObject({ status: 409, code: 'locked', by: 'dj', now: { isLocked: true } });
    }
    await desk.line.pass(10);
    expect(caller?.isOver).toBe(false);
    expect(await desk.act({ act: 'list-blocked' })).toMatchObject({ blocked: [] });
  });
});
