import { logNote, logProblem } from '../../src/runtime/log.ts';

const webhook = { doorway: '/dequeue-action', callSid: '' };

describe('the log', () => {
  afterEach(() => jest.restoreAllMocks());

  /** Collects what `console` is given as lines. */
  const into = (lines: string[]) => (line?: unknown) => void lines.push(String(line));

  it('tells an operator the status and the code of a failed request, never a number', () => {
    const lines: string[] = [];
    jest.spyOn(console, 'error').mockImplementation(into(lines));
    const error = Object.assign(new Error('The number +15550123 is not ours'), { status: 400, code: 21606 });
    logProblem(webhook, 'could not send the apology', error);
    expect(lines).toEqual([
      '/dequeue-action: could not send the apology: 400 21606 The number +1•••0123 is not ours',
    ]);
  });

  it('prints one and the same problem of a doorway once a minute, and then how often it did not', () => {
    const lines: string[] = [];
    jest.spyOn(console, 'error').mockImplementation(into(lines));
    const clock = jest.spyOn(Date, 'now');
    const fails = (seconds: number, { doorway = '/wait-loop', problem = 'could not read the show' } = {}) => {
      clock.mockReturnValue(1_000_000_000_000 + seconds * 1000);
      logProblem({ doorway, callSid: `CA${seconds}` }, problem, new Error('late'));
    };
    for (let second = 0; second < 60; second += 1) fails(second);
    fails(30, { doorway: '/enqueue' });
    fails(31, { problem: 'store the message, listen to RE1 in the Console' });
    fails(32, { problem: 'store the message, listen to RE2 in the Console' });
    expect(lines).toEqual([
      '/wait-loop CA0: could not read the show: late',
      '/enqueue CA30: could not read the show: late',
      '/wait-loop CA31: store the message, listen to RE1 in the Console: late',
      '/wait-loop CA32: store the message, listen to RE2 in the Console: late',
    ]);
    for (const second of [60, 61, 125]) fails(second);
    expect(lines.slice(4)).toEqual([
      '/wait-loop CA60: could not read the show (not printed since the last line: 59 more): late',
      '/wait-loop CA125: could not read the show (not printed since the last line: 1 more): late',
    ]);
  });

  it('takes one short line for anything, so that nobody can write lines of their own', () => {
    const lines: string[] = [];
    jest.spyOn(console, 'log').mockImplementation(into(lines));
    logNote(webhook, `first\nsecond ${'x'.repeat(1000)}`);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^\/dequeue-action: first second x+$/);
    expect(lines[0]?.length).toBeLessThan(330);
  });
});
