import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  JoinedProcess,
  joiningEnvironment,
  NOW_HEADER,
  WORK_HEADER,
} from '../../../emulator/clock/joined-process.ts';
import { VirtualClock } from '../../../emulator/clock/virtual-clock.ts';
import { sendHttp } from '../../../emulator/functions/http-request.ts';

const START = Date.UTC(2026, 2, 6, 20);
const SERVER = join(__dirname, '../../support/joined-server.cjs');

let clock: VirtualClock;
let child: ChildProcess;
let joined: JoinedProcess;
let port: string;

beforeAll(async () => {
  clock = new VirtualClock(START);
  child = spawn(process.execPath, [SERVER], {
    env: { ...joiningEnvironment(clock) },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  joined = new JoinedProcess(child, clock);
  const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  port = line.toString().trim();
});

afterAll(async () => {
  const ended = once(child, 'exit');
  child.kill();
  await ended;
});

interface Answer {
  readonly now?: number;
  readonly at?: readonly number[];
  readonly [name: string]: unknown;
}

/** Asks for a page; `answer` is there once it has come. */
function ask(path: string) {
  const work = joined.open(path);
  const asked: { readonly work: string; answer?: Answer } = { work: work.id };
  const headers = { [WORK_HEADER]: work.id, [NOW_HEADER]: String(clock.now()) };
  sendHttp({ method: 'GET', url: `http://127.0.0.1:${port}${path}`, headers, body: '' })
    .then(({ body }) => {
      asked.answer = JSON.parse(body.toString());
    })
    // A page that never answers is cut off when the process is ended.
    .catch(() => {})
    .finally(work.done);
  return asked;
}

describe('a process on virtual time', () => {
  it('sees its date', async () => {
    await clock.advance(3_600_000);
    const asked = ask('/date');
    await clock.settle();
    const now = START + 3_600_000;
    expect(asked.answer).toEqual({
      now,
      iso: new Date(now).toISOString(),
      fixed: '1970-01-01T00:00:00.000Z',
    });
  });

  it.each(['/sleep', '/promised'])('waits for it: %s', async (path) => {
    const began = clock.now();
    const asked = ask(path);
    await clock.advance(4999);
    expect(asked.answer).toBeUndefined();
    await clock.advance(1);
    expect(asked.answer).toMatchObject({ now: began + 5000, word: expect.any(String) });
  });

  it('is called again and again by an interval, until it has had enough', async () => {
    const began = clock.now();
    const asked = ask('/interval');
    await clock.advance(10_000);
    expect(asked.answer?.at).toEqual([began + 1000, began + 2000, began + 3000]);
    expect(clock.pendingTimers).toBe(0);
  });

  it('is not called by a timer that it has cleared', async () => {
    const began = clock.now();
    const asked = ask('/cancel');
    await clock.advance(2000);
    expect(asked.answer?.now).toBe(began + 2000);
  });

  it('holds it while it computes', async () => {
    const began = clock.now();
    const fired: number[] = [];
    clock.after(1, () => fired.push(clock.now()));
    const asked = ask('/compute');
    await clock.advance(10);
    expect(asked.answer?.now).toBe(began);
    expect(fired).toEqual([began + 1]);
  });

  it('is frozen once it has answered: what it left behind does not go on', async () => {
    ask('/leave-behind');
    await clock.advance(10_000);
    const asked = ask('/left-behind');
    await clock.settle();
    expect(asked.answer).toEqual({ wentOn: false });
  });

  it('is frozen to REST too: no request is made after the answer, and none that was made comes back', async () => {
    ask('/ask-and-answer');
    await clock.settle();
    const asked = ask('/came-back');
    await clock.settle();
    expect(asked.answer).toEqual({ cameBack: [': error', ': close'] });
  });

  it('tells of work that goes on with what another found out, before it tells of that other one', async () => {
    const told: { work: string; asked: number }[] = [];
    const listen = (message: { work: string; asked: number }) => told.push(message);
    child.on('message', listen);
    const [first, second] = [ask('/find-out'), ask('/wait-for-it')];
    await clock.settle();
    child.off('message', listen);
    expect([first.answer, second.answer]).toEqual([{}, {}]);
    const goesOn = (work: string, asked: number) =>
      told.findIndex((message) => message.work === work && message.asked === asked);
    expect(goesOn(second.work, 1)).toBeGreaterThan(-1);
    expect(goesOn(second.work, 1)).toBeLessThan(goesOn(first.work, 2));
  });

  it('lets it pass when it has forgotten to answer', async () => {
    const work = ask('/forget');
    await clock.advance(10_000);
    expect(work.answer).toBeUndefined();
  }, 20_000);

  it('wakes several waits in the order of their time', async () => {
    const order: string[] = [];
    const [sleep, cancel] = [ask('/sleep'), ask('/cancel')];
    clock.after(2500, () => order.push(`${cancel.answer ? 'second' : ''}${sleep.answer ? 'first' : ''}`));
    await clock.advance(6000);
    expect(order).toEqual(['second']);
    expect(sleep.answer).toBeDefined();
  });
});
