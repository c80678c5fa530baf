import type { PhoneNumber } from '../src/show/phone-number.ts';
import { maskNumber } from '../src/show/phone-number.ts';
import { blockCaller, listCallerCards, unblockCaller } from '../src/twilio/callers.ts';
import type { Station } from '../src/twilio/sync-names.ts';
import { askedStation } from './asked-station.ts';
import { askedNumbers, askedWords } from './callers/asked-callers.ts';
import { blockedRows, rowsAsLines } from './callers/card-rows.ts';
import { type CardKeys, changeCards } from './callers/change-cards.ts';
import { commandLine, Refusal } from './command-line.ts';
import { block as command } from './commands/callers.ts';
import { twilioAccount } from './twilio-account.ts';

/** `npm run block -- +15550123`: keeps callers out, lets them in again, or says who is kept out. */
commandLine(command, async ({ list, remove, reason = '', json = false, environment }, given) => {
  const { settings } = askedStation(environment);
  const station = { client: twilioAccount(), stationId: settings.stationId };
  const keys = { authToken: process.env.AUTH_TOKEN ?? '', now: new Date() };
  if (list && remove) throw new Refusal('either --list or --remove');
  if (list) return listBlocked(station, { given, json, now: keys.now });
  const numbers = askedNumbers(given);
  const lines = remove
    ? await letIn(station, numbers, keys)
    : await keepOut(station, numbers, { ...keys, reason: askedWords(reason), days: settings.blockDays });
  console.log(lines.join('\n'));
  return 0;
});

async function listBlocked(
  station: Station,
  { given, json, now }: { given: readonly string[]; json: boolean; now: Date },
): Promise<number> {
  if (given.length > 0) throw new Refusal('--list is of everybody: give no number with it');
  const rows = blockedRows(await listCallerCards(station, now));
  console.log(json ? JSON.stringify(rows, null, 2) : rowsAsLines(rows, 'nobody is blocked').join('\n'));
  return 0;
}

async function keepOut(
  station: Station,
  numbers: readonly PhoneNumber[],
  { reason, days, ...keys }: CardKeys & { readonly reason: string; readonly days: number },
): Promise<string[]> {
  const why = { by: 'command', reason, days } as const;
  await changeCards(numbers, keys, (of, number) => blockCaller(station, of, { ...why, number }));
  return [
    ...numbers.map((number) => `${maskNumber(number)}  blocked for ${days} days`),
    'whoever is on the line now stays on it: a block is for the next call',
  ];
}

async function letIn(station: Station, numbers: readonly PhoneNumber[], keys: CardKeys): Promise<string[]> {
  const done = await changeCards(numbers, keys, (of) => unblockCaller(station, of));
  return numbers.map(
    (number, index) => `${maskNumber(number)}  ${done[index] ? 'comes in again' : 'was not blocked'}`,
  );
}
