import type { EmulatorEvent } from '../../../emulator/events.ts';
import { Switchboard } from '../../../emulator/switchboard/switchboard.ts';
import { DJ, queueLine } from '../../support/queue-line.ts';
import type { TinyApp } from '../../support/tiny-app.ts';

const LINE = '+15550100';

describe('simulated callers', () => {
  let app: TinyApp;
  let switchboard: Switchboard;
  const send = (count: unknown, to: unknown = LINE) =>
    fetch(`http://127.0.0.1:${switchboard.port}/callers`, {
      method: 'POST',
      body: JSON.stringify({ count, to }),
    });
  const waiting = () => app.account.queues.named('line')?.members.length ?? 0;

  beforeEach(async () => {
    app = queueLine();
    switchboard = await Switchboard.start(app.account, 0);
  });
  afterEach(() => switchboard.stop());

  it('call one after the other, each from a number of their own', async () => {
    expect((await send(10)).status).toBe(204);
    await app.pass(2);
    expect(waiting()).toBe(2);
    await app.pass(18);
    expect(waiting()).toBe(10);
    const numbers = app.account.queues.named('line')?.members.map(({ call }) => call.from) ?? [];
    expect(new Set(numbers).size).toBe(10);
    expect(numbers.every((number) => /^\+155501\d\d$/.test(number))).toBe(true);
  });

  it('lose their patience, at different times', async () => {
    const gone: number[] = [];
    app.account.observe((event: EmulatorEvent) => {
      if (event.type === 'queue' && event.change === 'left') gone.push(event.at);
    });
    await send(10);
    await app.pass(44);
    expect(waiting()).toBe(10);
    await app.pass(10 * 60);
    expect(waiting()).toBe(0);
    expect(new Set(gone).size).toBeGreaterThan(5);
  });

  it('stay when their turn comes, talk for a while, and hang up', async () => {
    const bridges: { change: string; at: number; by?: string }[] = [];
    app.account.observe((event) => event.type === 'bridge' && bridges.push(event));
    await send(1);
    await app.pass(1);
    app.call(DJ);
    await app.pass(90);
    const [joined, parted] = bridges;
    expect(parted).toMatchObject({ change: 'parted', by: 'caller-left' });
    expect((parted?.at ?? 0) - (joined?.at ?? 0)).toBeGreaterThan(15_000);
  });

  it('are no more than there are telephones for, until some have hung up', async () => {
    for (let times = 0; times < 5; times += 1) expect((await send(10)).status).toBe(204);
    const refused = await send(1);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('only 0 more people');
    await app.pass(15 * 60);
    expect((await send(10)).status).toBe(204);
  });

  it.each([
    ['how many', 1.5, LINE, 400],
    ['that nobody calls', 0, LINE, 400],
    ['whom', 1, undefined, 400],
    ['a number that nobody has', 1, '+15550199', 404],
  ])('are refused when it makes no sense %s', async (_what, count, to, status) => {
    expect((await send(count, to ?? 7)).status).toBe(status);
  });

  it('are gone with the switchboard', async () => {
    await send(10);
    await app.pass(5);
    await switchboard.stop();
    await app.pass(0);
    expect(waiting()).toBe(0);
    await app.pass(60);
    expect(waiting()).toBe(0);
    expect(app.clock.pendingTimers).toBe(0);
  });
});
