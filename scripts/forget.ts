import type { Twilio } from 'twilio';
import type { PhoneNumber } from '../src/show/phone-number.ts';
import { deleteUnsaidWords } from '../src/twilio/dj-words.ts';
import { readShow } from '../src/twilio/show-store.ts';
import type { Station } from '../src/twilio/sync-names.ts';
import { stationNumbers } from './account/numbers.ts';
import { askedStation } from './asked-station.ts';
import { commandLine, Refusal } from './command-line.ts';
import { forget as command } from './commands/look-back.ts';
import { type ForgetExpired, type ForgetNumber, forgetArguments } from './forget/arguments.ts';
import { eraseTraces } from './forget/erase-traces.ts';
import { findTraces } from './forget/find-traces.ts';
import { forgetExpired } from './forget/forget-expired.ts';
import { forgetJson, forgetLines } from './forget/forget-lines.ts';
import { countTraces } from './forget/trace.ts';
import { lineAddress } from './line-address.ts';
import type { StationInEnvironment } from './station-in-environment.ts';
import { twilioAccount } from './twilio-account.ts';

/**
 * `npm run forget -- +15550123`: erases all that the line has written about a number. `-- --expired`: deletes what is
 * older than RETENTION_DAYS. Exit code 1 when something is left to be done.
 */
commandLine(command, async (options, number) => {
  const asked = forgetArguments(options, number);
  const station = askedStation(asked.environment);
  const client = twilioAccount();
  return asked.kind === 'expired' ? expire(client, station, asked) : forget(client, station, asked);
});

async function forget(client: Twilio, station: StationInEnvironment, asked: ForgetNumber): Promise<number> {
  const { number, unblocks, dryRun, json } = asked;
  const { stationId } = station.settings;
  const ours = asked.stationNumbers ?? (await numbersOfStation(client, station));
  if (ours.includes(number))
    throw new Refusal("that is a number of the station itself: give a caller's number");
  await expectNotClosing({ client, stationId });
  const authToken = process.env.AUTH_TOKEN ?? '';
  const search = { client, stationId, authToken, number, stationNumbers: ours, unblocks, now: new Date() };
  const found = await findTraces(search);
  const counts = dryRun ? countTraces(found.steps.flat()) : await eraseTraces(found.steps);
  const { callsUnderWay, blockedUntil } = found;
  const forgotten = { number, counts, callsUnderWay, blockedUntil, dryRun };
  console.log(json ? forgetJson(forgotten) : forgetLines(forgotten).join('\n'));
  return callsUnderWay > 0 || blockedUntil !== undefined ? 1 : 0;
}

/** A close-out writes its receipt as it goes, and would bring back what is taken out of it meanwhile. */
async function expectNotClosing(station: Station): Promise<void> {
  const reading = await readShow(station);
  if (reading.kind === 'show' && reading.show.state === 'closing')
    throw new Refusal('the line is being closed: run npm run close-out to its end, then this again');
}

async function numbersOfStation(client: Twilio, station: StationInEnvironment): Promise<PhoneNumber[]> {
  const base = await lineAddress(client, station);
  const numbers = await stationNumbers(client, base);
  if (numbers.length === 0)
    throw new Refusal(
      `no number of the account leads to ${base}: name the station's own with --station-numbers +15550100,+15550101`,
    );
  return numbers;
}

async function expire(
  client: Twilio,
  { settings }: StationInEnvironment,
  asked: ForgetExpired,
): Promise<number> {
  const { dryRun, json } = asked;
  const now = new Date();
  const messages = await forgetExpired({ client, ...settings }, { now, dryRun });
  if (!dryRun) await deleteUnsaidWords({ client, ...settings }, now);
  const days = settings.retentionDays;
  const did = dryRun ? 'dry run: nothing has been changed. To be deleted' : 'deleted';
  if (json) console.log(JSON.stringify({ dryRun, retentionDays: days, messages }));
  else console.log(`${did}: ${messages} messages older than ${days} days, with their recordings`);
  return 0;
}
