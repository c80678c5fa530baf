import type { PhoneCall } from '../../emulator/handset.ts';
import { BadDay, luckOf } from '../../scripts/bench/bad-day.ts';
import { type CloseOutTruth, watchCloseOut } from '../../scripts/bench/close-out-truth.ts';
import { FunctionsAtOnce } from '../../scripts/bench/functions-at-once.ts';
import { startCommand, untilEnded } from '../support/killable-command.ts';
import { DJ_PHONE, Line, PIN } from '../support/line.ts';
import { receiptOf } from '../support/receipt-of.ts';

const OUR_QUEUE = 'radio-callin-queue';
const OTHER_QUEUE = 'another-stations-queue';
const CLOSE_OUT = 'scripts/close-out.ts';

jest.setTimeout(90_000);

/** A line on a bad day at Twilio: slow, refusing two in a hundred, failing one, with so many in line. */
async function badDay(waiting: number): Promise<{ line: Line; calls: PhoneCall[]; truth: CloseOutTruth }> {
  const line = await Line.open({ MAX_QUEUE_SIZE: '500', DJ_PIN: PIN });
  const calls = [line.listener('+15550400')];
  await line.pass(5);
  while (calls.length < waiting) {
    calls.push(line.listener(`+1555010${String(calls.length).padStart(4, '0')}`));
    await line.pass(0.1);
  }
  await line.pass(30);
  line.emulator.account.queues.create({ friendlyName: OTHER_QUEUE, maxSize: 10 });
  const day = new BadDay(line.emulator);
  const truth = watchCloseOut(line.emulator);
  line.beforeRest = day.beforeRest;
  day.begin();
  return { line, calls, truth };
}

/** One in twenty hangs up while the others are being told. */
function hangUpMeanwhile(line: Line, calls: readonly PhoneCall[], milliseconds: number): void {
  for (const call of calls.filter(({ callSid }) => luckOf(callSid) < 0.05))
    line.clock.after(luckOf(`${call.callSid} hangs up`) * milliseconds, () => call.hangUp());
}

/** Functions that are at work for so long, beside what they wait for. */
function functionsThatTake(line: Line, milliseconds: number): FunctionsAtOnce {
  line.beforeFunction = async () => {
    await line.clock.sleep(milliseconds);
    return undefined;
  };
  return new FunctionsAtOnce(line.emulator);
}

async function untilReleased(line: Line, truth: CloseOutTruth, count: number): Promise<void> {
  while (truth.releasesAsked < count) await line.pass(0.05);
}

const ending = (
  calls: readonly PhoneCall[],
  { exitCode, output }: { exitCode: number | null; output: string },
) => ({
  calls,
  output,
  exitCode: exitCode ?? 1,
  alerts: [],
  ourQueue: OUR_QUEUE,
  otherQueue: OTHER_QUEUE,
});

describe('a close-out on a bad day', () => {
  let opened: Line | undefined;
  afterEach(async () => {
    await opened?.close();
  });

  /** A line that is closed whatever becomes of the test. */
  async function withWaiting(waiting: number) {
    const day = await badDay(waiting);
    opened = day.line;
    return day;
  }

  it('accounts for each of a hundred and fifty exactly once, though it is killed half way and run again', async () => {
    const { line, calls, truth } = await withWaiting(150);
    const functions = functionsThatTake(line, 20);
    const first = startCommand(line, CLOSE_OUT, ['--json']);
    await untilReleased(line, truth, 1);
    hangUpMeanwhile(line, calls, 1100);
    await untilReleased(line, truth, 75);
    first.child.kill('SIGKILL');
    await untilEnded(line, first);
    const second = await untilEnded(line, startCommand(line, CLOSE_OUT, ['--json']));
    const { broken, told, gone, failed } = truth.judge(ending(calls, second));
    expect(broken).toEqual([]);
    expect([told + gone, failed]).toEqual([150, 0]);
    expect(gone).toBeGreaterThan(0);
    expect(functions.most).toBeLessThanOrEqual(30);
    expect(line.show?.state).toBe('closed');
    expect(JSON.stringify(receiptOf(line))).not.toMatch(/5550\d{5}/);
  });

  it('is done once by two who do it at once, one at the desk and one by telephone', async () => {
    const { line, calls, truth } = await withWaiting(60);
    const command = startCommand(line, CLOSE_OUT, ['--json']);
    const dj = line.dj(DJ_PHONE);
    await line.pass(15);
    for (const key of ['0', ...PIN, '#']) dj.press(key);
    await line.pass(8);
    dj.press('0');
    const result = await untilEnded(line, command);
    const { broken, told, gone } = truth.judge(ending(calls, result));
    expect(broken).toEqual([]);
    expect(told + gone).toBe(60);
    dj.hangUp();
  });

  it('ends in good order on Ctrl-C, and the next run goes on from there', async () => {
    const { line, calls, truth } = await withWaiting(80);
    const first = startCommand(line, CLOSE_OUT);
    await untilReleased(line, truth, 20);
    // For nothing but the connections.
    expect(line.restCount('GET', `${line.emulator.account.queues.named(OUR_QUEUE)?.sid}.json`)).toBe(20);
    first.child.kill('SIGINT');
    const { exitCode, output } = await untilEnded(line, first);
    expect(exitCode).toBe(1);
    expect(output).toContain('run close-out again, and it goes on from here');
    expect(line.show).toMatchObject({ state: 'closing', lease: { holder: '' } });
    const result = await untilEnded(line, startCommand(line, CLOSE_OUT, ['--json']));
    expect(truth.judge(ending(calls, result)).broken).toEqual([]);
  });

  it('goes on when the show document is edited into nonsense meanwhile', async () => {
    const { line, calls, truth } = await withWaiting(60);
    const command = startCommand(line, CLOSE_OUT, ['--json']);
    await untilReleased(line, truth, 10);
    line.writeShow({ state: 'clsoed', by: 'hand' });
    const result = await untilEnded(line, command);
    expect(truth.judge(ending(calls, result)).broken).toEqual([]);
    expect(line.show?.state).toBe('closed');
  });
});
