import { parseArgs } from 'node:util';
import { commandLine, Refusal } from './command-line.ts';
import { loadEnv } from './load-env.ts';
import { askedShow } from './report/asked-show.ts';
import { composeReport } from './report/compose-report.ts';
import { readShowRecords } from './report/show-records.ts';
import { reportsFolder, writeReport } from './report/write-report.ts';
import { DEFAULT_ENVIRONMENT, stationIn } from './station-in-environment.ts';
import { twilioAccount } from './twilio-account.ts';

/** `npm run report -- [SHOW|last]`: looks back on a show, as HTML, CSV and JSON. Changes nothing at Twilio. */
commandLine(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string', default: reportsFolder },
      environment: { type: 'string', default: DEFAULT_ENVIRONMENT },
    },
  });
  const [asked = 'last', ...more] = positionals;
  if (more.length > 0) throw new Refusal('one show at a time: npm run report -- SHOW, or last');
  loadEnv();
  const { settings, problems } = stationIn(values.environment, process.env);
  const problem = problems[0];
  if (problem) throw new Refusal(`${problem.name} cannot be used: ${problem.remedy}`);
  const records = await readShowRecords(twilioAccount(), settings.stationId);
  const show = askedShow(records, asked, settings);
  const report = composeReport({ records, show, settings, now: Date.now() });
  const paths = writeReport(report, values.out);
  for (const note of report.notes) console.log(note);
  const { offered, onAir } = report.figures.counts;
  console.log(`show ${show.show}: ${offered} called, ${onAir} on the air`);
  for (const path of paths) console.log(path);
  return 0;
});
