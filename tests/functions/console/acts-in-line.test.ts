import { mostOrdered } from '../../../src/show/console/running-order.ts';
import { sidOfCall } from '../../support/line.ts';
import { StaffedConsole } from '../../support/staffed-console.ts';

describe('what the console does with those who wait', () => {
  let desk: StaffedConsole;
  beforeEach(async () => {
    desk = await StaffedConsole.open();
  });
  afterEach(async () => {
    desk.line.expectQuiet();
    await desk.close();
  });

  const places = async () =>
    (await desk.look()).rows.map(({ maskedNumber, why }) => `${maskedNumber.slice(-4)} ${why}`);

  it('puts a guest before the others at once, once, who hears that they are expected; and they are the next time too', async () => {
    const [, , third] = await desk.waiting('+15550111', '+15550112', '+15550113');
    for (const tried of [1, 2]) {
      expect([
        tried,
        (await desk.act({ act: 'guest', ...(await desk.seen('+15550113')), on: true })).status,
      ]).toEqual([tried, 200]);
      await desk.line.pass(15);
      expect(await places()).toEqual(['0113 guest', '0111 arrived', '0112 arrived']);
    }
    expect(third?.words.filter((words) => words.includes('You are expected'))).toHaveLength(1);
    expect((await desk.look()).rows[0]).toMatchObject({ isGuest: true });
    third?.hangUp();
    await desk.waiting('+15550113');
    expect((await places())[0]).toBe('0113 guest');
  });

  it('gives a guest who is one no more the place that they have been promised', async () => {
    await desk.waiting('+15550111', '+15550112');
    await desk.act({ act: 'guest', ...(await desk.seen('+15550112')), on: true });
    await desk.line.pass(15);
    await desk.act({ act: 'guest', ...(await desk.seen('+15550112')), on: false });
    expect(await places()).toEqual(['0112 guest', '0111 arrived']);
    expect((await desk.look()).rows[0]).toMatchObject({ isGuest: false });
  });

  it('takes whoever goes elsewhere out of the order', async () => {
    await desk.waiting('+15550111', '+15550112');
    await desk.act({ act: 'order', ...(await desk.seen('+15550111')), to: 'next' });
    await desk.act({ act: 'to-the-end', ...(await desk.seen('+15550111')) });
    await desk.line.pass(15);
    const { order, rows } = await desk.look();
    expect(order).toEqual([]);
    expect(rows.map(({ maskedNumber }) => maskedNumber.slice(-4))).toEqual(['0112', '0111']);
  });

  it('begins no wait again, whatever is done with somebody', async () => {
    await desk.waiting('+15550111', '+15550112');
    const joinedAt = async () =>
      (await desk.look()).rows.find(({ maskedNumber }) => maskedNumber.endsWith('0111'))?.joinedAt;
    const before = await joinedAt();
    await desk.line.pass(60);
    await desk.act({ act: 'order', ...(await desk.seen('+15550111')), to: 'next' });
    const [ordered] = (desk.line.show as { order?: { joinedAt: number }[] }).order ?? [];
    expect(Math.abs((ordered?.joinedAt ?? 0) - (before ?? 0))).toBeLessThanOrEqual(1000);
    for (const act of ['to-the-end', 'guest']) {
      await desk.act({ act, ...(await desk.seen('+15550111')), on: true });
      await desk.line.pass(20);
      expect(Math.abs(((await joinedAt()) ?? 0) - (before ?? 0))).toBeLessThanOrEqual(1000);
    }
  });

  it('makes room in an order that is full of people who have hung up', async () => {
    await desk.waiting('+15550111');
    const gone = Array.from({ length: mostOrdered }, (_, index) => ({
      callSid: sidOfCall(index),
      joinedAt: 0,
    }));
    desk.line.writeShow({ ...desk.line.show, order: gone });
    const seen = await desk.seen('+15550111');
    expect((await desk.act({ act: 'order', ...seen, to: 'last' })).status).toBe(200);
    expect((await desk.look()).order).toEqual([seen.callSid]);
  });

  it('has two people at the same instant order, mark and save as one after the other', async () => {
    await desk.waiting('+15550111', '+15550112');
    const [one, other] = [await desk.seen('+15550111'), await desk.seen('+15550112')];
    const ordered = await desk.actAtOnce([
      { body: { act: 'order', ...one, to: 'last' }, role: 'producer' },
      { body: { act: 'order', ...other, to: 'last' }, role: 'dj' },
    ]);
    expect(ordered.map(({ status }) => status)).toEqual([200, 200]);
    expect([...(await desk.look()).order].sort()).toEqual([one.callSid, other.callSid].sort());
    const card = (name: string) => ({ name, town: '', point: '', note: '' });
    const saved = await desk.actAtOnce([
      { body: { act: 'save-card', ...one, card: card('Ana'), isScreened: true }, role: 'producer' },
      { body: { act: 'save-card', ...one, card: card('Hannah'), isScreened: true }, role: 'dj' },
    ]);
    const [won, lost] = [...saved].sort((a, b) => a.status - b.status);
    expect([won?.status, lost]).toMatchObject([200, { status: 409, code: 'changed' }]);
    const dropped = await desk.actAtOnce([
      { body: { act: 'drop', ...one }, role: 'producer' },
      { body: { act: 'message-instead', ...one }, role: 'dj' },
    ]);
    expect(dropped.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it.each([
    ['save-card', { card: { name: 'Ana', town: '', point: '', note: '' }, isScreened: true }],
    ['order', { to: 'next' }],
    ['lock', { on: true }],
    ['guest', { on: true }],
    ['to-the-end', {}],
    ['message-instead', {}],
    ['drop', {}],
    ['block', { reason: 'shouts' }],
  ])('does once what is asked twice at the same instant: %s', async (act, more) => {
    await desk.waiting('+15550111');
    const seen = await desk.seen('+15550111');
    const asked = { body: { act, ...seen, ...more }, role: 'producer' } as const;
    const statuses = (await desk.actAtOnce([asked, asked])).map(({ status }) => status).sort();
    expect(statuses[0]).toBe(200);
    expect([200, 409]).toContain(statuses[1]);
    await desk.line.pass(20);
    const facts = desk.line.factsOf(seen.callSid).map(({ kind }) => kind);
    for (const kind of ['left', 'requeued', 'noted'] as const)
      expect(facts.filter((one) => one === kind).length).toBeLessThanOrEqual(1);
    expect((await desk.look()).order.length).toBeLessThanOrEqual(1);
  });

  it('marks a card over what is written at the same instant, and loses neither', async () => {
    await desk.waiting('+15550111');
    const seen = await desk.seen('+15550111');
    const card = { name: 'Ana', town: '', point: '', note: '' };
    const done = await desk.actAtOnce([
      { body: { act: 'save-card', ...seen, card, isScreened: true }, role: 'producer' },
      { body: { act: 'lock', ...seen, on: true }, role: 'dj' },
    ]);
    expect(done[1]?.status).toBe(200);
    const [row] = (await desk.look()).rows;
    expect(row).toMatchObject({ isLocked: true, name: done[0]?.status === 200 ? 'Ana' : '' });
  });
});
