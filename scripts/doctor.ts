import { type AccountStanding, accountStanding } from './account/account.ts';
import { askedStation } from './asked-station.ts';
import { commandLine, reasonOf } from './command-line.ts';
import { doctor } from './commands/put-it-on-the-air.ts';
import { broken } from './doctor/check.ts';
import { credentials } from './doctor/credentials.ts';
import { examine, type Row } from './doctor/examine.ts';
import { region, regionVerdict } from './doctor/region.ts';
import { exitCodeOf, reportJson, reportLines } from './doctor/report.ts';
import type { StationInEnvironment } from './station-in-environment.ts';
import { twilioAccount } from './twilio-account.ts';
import { webRequest } from './web-request.ts';

/** Without these, it is not known whom to look at. Everything else that is wrong is a line of the table. */
const needed = ['STATION_ID', '--environment'];

/** `npm run doctor`: looks at everything that a show needs, and leaves it as it was. Exit code 1 when something is broken. */
commandLine(doctor, async ({ environment, json = false }) => {
  const rows = await rowsOf(askedStation(environment, needed));
  console.log(json ? reportJson(rows) : reportLines(rows).join('\n'));
  return exitCodeOf(rows);
});

async function rowsOf(station: StationInEnvironment): Promise<Row[]> {
  const client = twilioAccount();
  const before = Date.now();
  let standing: AccountStanding;
  try {
    standing = await accountStanding(client);
  } catch (error) {
    const verdict = broken(reasonOf(error), 'mend this first: nothing else has been looked at');
    const aside = regionVerdict(process.env);
    // Where the SDK asks may be why it is refused.
    return [
      ...(aside.state === 'ok' ? [] : [{ name: region.name, verdict: aside }]),
      { name: credentials.name, verdict },
    ];
  }
  const askedAt = (before + Date.now()) / 2;
  const { AUTH_TOKEN: authToken = '' } = process.env;
  return examine({ client, authToken, standing, askedAt, station, web: webRequest, now: () => Date.now() });
}
