import { reportsFolder } from '../report/report-model.ts';
import { command, declare, dryRun, environment, json } from './declare.ts';

export const report = declare(
  command(
    'report',
    'draws a show, as a page, a table and JSON: who called, and how long they waited',
    'It changes nothing at Twilio.',
  )
    .argument('[show]', 'the id of a show, such as 20260306T200000Z, or last', 'last')
    .option('--out <folder>', 'where the three files go', reportsFolder)
    .addOption(environment()),
  [
    ['npm run report', 'the last show'],
    ['npm run report -- 20260306T200000Z --out friday', 'another one, into another folder'],
  ],
  'one show at a time: npm run report -- SHOW, or last',
);

export const forget = declare(
  command(
    'forget',
    'erases what the line has written about a number, or what has expired',
    'It says what only Twilio still holds. The exit code is 1 when something is left to be done.',
  )
    .argument('[number]', 'whose traces are to be erased, written with + and the country code')
    .option('--expired', 'deletes what is older than RETENTION_DAYS, of everybody')
    .option('--unblock', 'lets the number in again if it is blocked, which is kept otherwise')
    .addOption(dryRun())
    .addOption(json())
    .option(
      '--station-numbers <numbers>',
      "the station's own, with commas between them; those that lead here unless given",
    )
    .addOption(environment()),
  [
    ['npm run forget -- +15550123', 'erases what there is of one number'],
    ['npm run forget -- +15550123 --dry-run', 'says what that would be'],
    ['npm run forget -- --expired', 'what should be gone by now'],
  ],
  'give one number, without blanks: npm run forget -- +15550123',
);
