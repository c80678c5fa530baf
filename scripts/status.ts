import { askedStation } from './asked-station.ts';
import { commandLine } from './command-line.ts';
import { status as command } from './commands/run-a-show.ts';
import { lineAddress } from './line-address.ts';
import { lineStatus } from './status/line-status.ts';
import { statusLines } from './status/status-lines.ts';
import { twilioAccount } from './twilio-account.ts';

/** Without these, it is not known which line is meant. */
const needed = ['--environment', 'STATION_ID', 'QUEUE_NAME', 'PUBLIC_URL'];

/** `npm run status`: the line as it stands now. Changes nothing. */
commandLine(command, async ({ environment, json = false }) => {
  const station = askedStation(environment, needed);
  const client = twilioAccount();
  const url = await lineAddress(client, station);
  const now = new Date();
  const status = await lineStatus(client, station, { url, now });
  const lines = json ? [JSON.stringify(status, null, 2)] : statusLines(status, now);
  console.log(lines.join('\n'));
  return 0;
});
