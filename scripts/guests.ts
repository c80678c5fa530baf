import { maskNumber, type PhoneNumber } from '../src/show/phone-number.ts';
import { inviteCaller, listCallerCards, uninviteCaller } from '../src/twilio/callers.ts';
import type { Station } from '../src/twilio/sync-names.ts';
import { askedStation } from './asked-station.ts';
import { askedNumbers, askedWords } from './callers/asked-callers.ts';
import { guestRows, rowsAsLines } from './callers/card-rows.ts';
import { type CardKeys, changeCards } from './callers/change-cards.ts';
import { endOfDay } from './callers/last-day.ts';
import { commandLine, Refusal } from './command-line.ts';
import { guests as command } from './commands/callers.ts';
import { twilioAccount } from './twilio-account.ts';

/** `npm run guests -- add +15550123`: who comes first, and how the DJ hears of them. */
commandLine(command, async ({ until, note, json = false, environment }, wish, given) => {
  const { settings } = askedStation(environment);
  const station = { client: twilioAccount(), stationId: settings.stationId };
  const keys = { authToken: process.env.AUTH_TOKEN ?? '', now: new Date() };
  const isAdded = wish === 'add';
  if (!isAdded && (until ?? note) !== undefined) throw new Refusal('--until and --note are for add');
  switch (wish) {
    case 'add': {
      const invitation = {
        until: endOfDay(until, { now: keys.now, timeZone: settings.stationTimezone }).toISOString(),
        note: askedWords(note ?? ''),
      };
      console.log((await expect(station, askedNumbers(given), { ...keys, ...invitation })).join('\n'));
      return 0;
    }
    case 'remove':
      console.log((await expectNoLonger(station, askedNumbers(given), keys)).join('\n'));
      return 0;
    case 'list': {
      if (given.length > 0) throw new Refusal('the list is of everybody: give no number with it');
      const rows = guestRows(await listCallerCards(station, keys.now));
      const lines = [...rowsAsLines(rows, 'nobody is expected'), ...ofEnvironment(settings.guestNumbers)];
      console.log(json ? JSON.stringify(rows, null, 2) : lines.join('\n'));
      return 0;
    }
  }
});

async function expect(
  station: Station,
  numbers: readonly PhoneNumber[],
  { until, note, ...keys }: CardKeys & { readonly until: string; readonly note: string },
): Promise<string[]> {
  await changeCards(numbers, keys, (of, number) => inviteCaller(station, of, { until, note, number }));
  const end = `${until.slice(0, 10)} ${until.slice(11, 16)} UTC`;
  return numbers.map((number) => `${maskNumber(number)}  expected until ${end}`);
}

async function expectNoLonger(
  station: Station,
  numbers: readonly PhoneNumber[],
  keys: CardKeys,
): Promise<string[]> {
  const done = await changeCards(numbers, keys, (of) => uninviteCaller(station, of));
  return numbers.map(
    (number, index) => `${maskNumber(number)}  ${done[index] ? 'is no guest any more' : 'was no guest'}`,
  );
}

function ofEnvironment(numbers: readonly PhoneNumber[]): string[] {
  return numbers.length === 0 ? [] : [`GUEST_NUMBERS: ${numbers.map(maskNumber).join(', ')}`];
}
