import { commandLine, Refusal } from './command-line.ts';
import { report as command } from './commands/look-back.ts';
import { costLines } from './costs/cost-lines.ts';
import { loadEnv } from './load-env.ts';
import { askedShow } from './report/asked-show.ts';
import { composeReport } from './report/compose-report.ts';
import { readShowRecords } from './report/show-records.ts';
import { writeReport } from './report/write-report.ts';
import { stationIn } from './station-in-environment.ts';
import { twilioAccount } from './twilio-account.ts';

/** `npm run report -- [SHOW|last]`: looks back on a show, as HTML, CSV and JSON. Changes nothing at Twilio. */
commandLine(command, async ({ out, environment }, asked) => {
  loadEnv();
  const { settings, problems } = stationIn(environment, process.env);
  const problem = problems[0];
  if (problem) throw new Refusal(`${problem.name} cannot be used: ${problem.remedy}`);
  const records = await readShowRecords({ client: twilioAccount(), stationId: settings.stationId });
  const show = askedShow(records, asked, settings);
  const report = composeReport({ records, show, settings, now: Date.now() });
  const paths = writeReport(report, out);
  for (const note of report.notes) console.log(note);
  const { offered, onAir } = report.figures.counts;
  console.log(`show ${show.show}: ${offered} called, ${onAir} on the air`);
  for (const line of costLines(report.costs)) console.log(line);
  for (const path of paths) console.log(path);
  return 0;
});
