import type { PhoneCall } from '../../../emulator/handset.ts';
import { PIN } from '../../support/line.ts';
import { StaffedConsole } from '../../support/staffed-console.ts';

describe('what the console does with the line of the DJ', () => {
  let desk: StaffedConsole;
  beforeEach(async () => {
    desk = await StaffedConsole.open({ DJ_PIN: PIN });
  });
  afterEach(async () => {
    desk.line.expectQuiet();
    await desk.close();
  });

  const airing = async () => (await desk.look()).onAir?.maskedNumber.slice(-4);
  const key = async (dj: PhoneCall, digits: string) => {
    for (const digit of digits) {
      dj.press(digit);
      await desk.line.pass(1);
    }
    await desk.line.pass(6);
    return dj.words.slice(-4).join(' ');
  };
  const hangUp = async (dj: PhoneCall) => {
    dj.hangUp();
    await desk.line.pass(5);
  };

  it('takes this one, past those who come before all others', async () => {
    const { dj } = await desk.airing('+15550111');
    await desk.waiting('+15550112', '+15550113', '+15550114');
    await desk.act({ act: 'guest', ...(await desk.seen('+15550112')), on: true });
    await desk.line.pass(15);
    expect((await desk.act({ act: 'take-this', ...(await desk.seen('+15550114')) }, 'dj')).status).toBe(200);
    await desk.line.pass(40);
    expect(await airing()).toBe('0114');
    await hangUp(dj);
  });

  it('takes the next one once, however often it is asked, and cuts off nobody whom the page has not seen', async () => {
    const { dj } = await desk.airing('+15550111');
    const onAir = (await desk.seen('+15550111')).callSid;
    await desk.waiting('+15550112', '+15550113');
    const asked = { body: { act: 'take-next', onAir }, role: 'dj' } as const;
    const twice = await desk.actAtOnce([asked, asked]);
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    await desk.line.pass(40);
    expect(await airing()).toBe('0112');
    const late = await desk.act({ act: 'take-next', onAir }, 'dj');
    expect(late).toMatchObject({ status: 409, code: 'taken', by: 'dj', at: expect.any(Number) });
    await desk.line.pass(5);
    expect(await airing()).toBe('0112');
    await hangUp(dj);
  });

  it('asks a DJ who has keyed the PIN for it no more', async () => {
    const dj = desk.line.dj();
    await desk.line.pass(30);
    expect(await key(dj, '0')).toContain('PIN');
    await key(dj, `${PIN}#`);
    await key(dj, '*');
    await desk.line.pass(20);
    await desk.waiting('+15550111', '+15550112');
    await desk.line.pass(20);
    expect((await desk.act({ act: 'take-next' }, 'dj')).status).toBe(200);
    await desk.line.pass(3);
    const sent = desk.line.rest.findLast(({ method, url }) => method === 'POST' && url.includes(dj.callSid));
    expect(decodeURIComponent(sent?.requestBody ?? '')).toContain('proof=pin');
    await hangUp(dj);
  });

  it('gives no proof of the PIN to a DJ who has not keyed it, whoever else has', async () => {
    const proven = desk.line.dj();
    await desk.line.pass(30);
    await key(proven, '0');
    await key(proven, `${PIN}#`);
    proven.hangUp();
    await desk.line.pass(10);
    const dj = desk.line.dj();
    await desk.line.pass(30);
    await desk.act({ act: 'open' });
    await desk.act({ act: 'take-next' }, 'dj');
    const sent = desk.line.rest.findLast(({ method, url }) => method === 'POST' && url.includes(dj.callSid));
    expect(sent?.url).toContain('/Calls/');
    expect(decodeURIComponent(sent?.requestBody ?? '')).not.toContain('proof');
    await hangUp(dj);
  });

  it('has no break cut a talk off', async () => {
    const { dj, caller } = await desk.airing('+15550111');
    expect(await desk.act({ act: 'break', minutes: 3 }, 'dj')).toMatchObject({ status: 409, code: 'line' });
    await desk.line.pass(5);
    expect([await airing(), caller.isOver]).toEqual(['0111', false]);
    await hangUp(dj);
  });

  it('says that no DJ is there, and puts nobody into the order for one', async () => {
    await desk.waiting('+15550111');
    for (const act of ['take-this', 'take-next', 'break'])
      expect(await desk.act({ act, ...(await desk.seen('+15550111')), minutes: 1 }, 'dj')).toMatchObject({
        status: 409,
        code: 'line',
      });
    expect((await desk.look()).order).toEqual([]);
  });
});
