import { type CommandResult, runOnEmulator } from '../../../scripts/rehearsal/command-on-emulator.ts';
import { leaveMessage, recordingOf, storedOf, storeUnder } from '../../support/left-messages.ts';
import { Line, SHOW_BEGINS } from '../../support/line.ts';

const DAY_MS = 24 * 3600 * 1000;
const daysAgo = (days: number) => new Date(SHOW_BEGINS - days * DAY_MS).toISOString();

async function forgetExpired(line: Line, args: string[] = []): Promise<CommandResult> {
  const environment = { RETENTION_DAYS: '7' };
  const result = runOnEmulator(line.emulator, {
    script: 'scripts/forget.ts',
    args: ['--expired', ...args],
    environment,
  });
  await line.pass(2);
  return result;
}

describe('npm run forget -- --expired', () => {
  it('deletes the sound of messages that have been kept long enough, and of no others', async () => {
    await Line.during({}, {}, async (line) => {
      const old = [
        leaveMessage(line, { recordedAt: daysAgo(8) }),
        leaveMessage(line, { recordedAt: daysAgo(40) }),
      ];
      const young = leaveMessage(line, { recordedAt: daysAgo(6) });
      storeUnder(line, 'note', { recordedAt: daysAgo(99) });
      const statuses = () => old.map((message) => recordingOf(line, message).status);

      const tried = await forgetExpired(line, ['--dry-run']);
      expect(tried.lines).toEqual([expect.stringMatching(/^dry run: .*2 messages older than 7 days/)]);
      expect(statuses()).toEqual(['completed', 'completed']);

      line.beforeRest = async ({ method, url }) =>
        method === 'DELETE' && url.includes(old[0]?.recordingSid ?? '')
          ? { status: 503, headers: {}, body: '{}' }
          : undefined;
      const broken = await forgetExpired(line);
      expect(broken).toEqual({ exitCode: 1, lines: [expect.stringMatching(/503/)] });
      line.beforeRest = undefined;

      expect((await forgetExpired(line)).exitCode).toBe(0);
      expect(statuses()).toEqual(['deleted', 'deleted']);
      expect(old.map((message) => storedOf(line, message))).toEqual([undefined, undefined]);
      expect(recordingOf(line, young).status).toBe('completed');
      expect(storedOf(line, young)).toEqual(young);

      const again = await forgetExpired(line, ['--json']);
      expect(JSON.parse(again.lines.join(''))).toEqual({ dryRun: false, retentionDays: 7, messages: 0 });
      line.expectQuiet();
    });
  });
});
