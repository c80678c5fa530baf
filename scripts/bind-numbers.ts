import { askedStation } from './asked-station.ts';
import { type BindWork, bindNumbers } from './bind-numbers/bind.ts';
import { confirm } from './bind-numbers/confirm.ts';
import { expectDeployed } from './bind-numbers/expect-deployed.ts';
import { readBindOptions } from './bind-numbers/options.ts';
import { undoBindings } from './bind-numbers/undo.ts';
import { commandLine } from './command-line.ts';
import { bindNumbers as command } from './commands/put-it-on-the-air.ts';
import { lineAddress } from './line-address.ts';
import { twilioAccount } from './twilio-account.ts';

/** Without these, it is not known which deployment is meant. */
const needed = ['STATION_ID', 'PUBLIC_URL', '--environment'];

/** `npm run bind-numbers`: points numbers of the account to a deployment, or back to what they were before. */
commandLine(command, async (options) => {
  const { numbers, environment, isDryRun, isUndo, isAgreed } = readBindOptions(options);
  const station = askedStation(environment, needed);
  const client = twilioAccount();
  const work: BindWork = {
    client,
    // All environments of a station share what is kept: a number has one past.
    stationId: station.serviceName,
    isDryRun,
    report: (line) => console.log(line),
    ask: (question) => confirm({ input: process.stdin, output: process.stdout, isAgreed }, question),
  };
  if (isUndo) {
    await undoBindings(work, numbers);
    return 0;
  }
  const base = await lineAddress(client, station);
  await expectDeployed(base, numbers);
  await bindNumbers(work, numbers, base);
  if (!isDryRun) console.log('Call them now. npm run doctor looks at everything else.');
  return 0;
});
