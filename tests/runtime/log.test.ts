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

  it('takes one short line for anything, so that nobody can write lines of their own', () => {
    const lines: string[] = [];
    jest.spyOn(console, 'log').mockImplementation(into(lines));
    logNote(webhook, `first\nsecond ${'x'.repeat(1000)}`);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^\/dequeue-action: first second x+$/);
    expect(lines[0]?.length).toBeLessThan(330);
  });
});
