import type { Twilio } from 'twilio';
import { type Saying, withSaying } from '../src/show/said-by-station.ts';
import type { Show } from '../src/show/show.ts';
import { changeShow } from '../src/twilio/show-store.ts';
import { askedStation } from './asked-station.ts';
import { commandLine, Refusal } from './command-line.ts';
import { say as command } from './commands/run-a-show.ts';
import { saidNow, saidWords, sayables } from './say/said-lines.ts';
import { type AskedToSay, sayArguments } from './say/say-arguments.ts';
import { twilioAccount } from './twilio-account.ts';
import { untilTime } from './until-time.ts';

/** Without these, it is not known which line is meant, or when it is. */
const needed = ['--environment', 'STATION_ID', 'STATION_TIMEZONE'];

/** `npm run say -- topic "Buses until three?"`: what callers hear instead of TOPIC or NEXT_SHOW, without a deployment. */
commandLine(command, async ({ environment, until, remove = false, json = false }, what, text) => {
  const asked = sayArguments(what, text, { remove, hasUntil: until !== undefined });
  const { settings } = askedStation(environment, needed);
  const now = new Date();
  const time = { timeZone: settings.stationTimezone, now };
  const ends = until === undefined ? null : untilTime(until, time);
  const station = { client: twilioAccount(), stationId: settings.stationId };
  const show = await sayInShow(station, asked, ends);
  const said = saidNow(show.said, { what: asked.what, setting: settings[asked.what], now });
  const name = sayables[asked.what].what;
  if (json) console.log(JSON.stringify({ what: name, ...said }, null, 2));
  else console.log(`${name}: ${saidWords(asked.what, said)}\ncallers hear it within ten seconds`);
  return 0;
});

/** @throws Refusal where there is no show to keep it, and for a topic of a show that is being closed */
async function sayInShow(
  station: { readonly client: Twilio; readonly stationId: string },
  { what, words }: AskedToSay,
  until: string | null,
): Promise<Show> {
  const saying: Saying | undefined = words === undefined ? undefined : { words, until };
  const { show } = await changeShow(station, (before) => {
    if (before === undefined) return undefined;
    if (before.state === 'closing' && what === 'topic' && saying !== undefined && until === null)
      throw new Refusal('the line is being closed, and its topic ends with it: say it again in a minute');
    return { ...before, said: withSaying(before.said, what, saying) };
  });
  if (show === undefined)
    throw new Refusal('there is no show yet, or none that can be read: npm run status says which');
  return show;
}
