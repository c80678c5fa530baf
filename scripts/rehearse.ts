import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build/build.ts';
import { commandLine, Refusal } from './command-line.ts';
import { rehearse } from './commands/try-and-rehearse.ts';
import { costLines, costsOfShow } from './costs/cost-lines.ts';
import { readPrices } from './costs/prices.ts';
import { usageOfRehearsal } from './costs/usage-of-rehearsal.ts';
import { observedSwitches } from './observed-file.ts';
import { profileNamed } from './profile-file.ts';
import { accountOfCalls } from './rehearsal/account-of-calls.ts';
import { brokenInvariants } from './rehearsal/invariants.ts';
import { type PlayedShow, playShow } from './rehearsal/play-show.ts';
import { readScenario } from './rehearsal/scenario.ts';
import { type Summary, summarise, summaryLines } from './rehearsal/summary.ts';
import { Timeline } from './rehearsal/timeline.ts';
import { reportRehearsal } from './report/report-rehearsal.ts';

const SHIPPED_SCENARIO = join(import.meta.dirname, '..', 'scenarios', 'friday-night.yaml');

/** `npm run rehearse`: plays a whole show on the emulated Twilio. Exit code 1 when an invariant breaks. */
commandLine(rehearse, async (options) => {
  const scenario = readScenario(options.scenario ?? SHIPPED_SCENARIO, options.seed);
  const speed = speedFrom(options.speed);
  const profile = options.profile === undefined ? undefined : profileNamed(options.profile);
  const switches = options.observed === undefined ? {} : observedSwitches(options.observed);
  await build();
  const timeline = new Timeline(scenario);
  console.log(`${scenario.title} (seed ${scenario.seed})\n`);
  const show = await playShow(scenario, {
    switches,
    ...(speed === undefined ? {} : { speed }),
    // The dev runtime cannot show containers: with a profile, the functions run in this process.
    ...(profile ? { profile, inProcess: true } : {}),
    ...(options.faults === undefined ? {} : { faultsFile: options.faults }),
    ...(options.record === undefined ? {} : { recordFile: options.record }),
    observe: (event) => {
      const line = timeline.describe(event);
      if (line !== undefined) console.log(line);
    },
  });
  await show.emulator.stop();
  return conclude(show, options.json);
});

function conclude(show: PlayedShow, jsonFile: string | undefined): number {
  const calls = accountOfCalls(show);
  const summary = summarise(show, calls);
  const broken = brokenInvariants(show, calls);
  for (const { lines } of show.closeOuts)
    console.log(`\nnpm run close-out\n${lines.map((line) => `  ${line}`).join('\n')}`);
  const cost = costLines(costsOfShow({ usage: usageOfRehearsal(show), onAir: summary.aired }, readPrices()));
  console.log(`\n${[...summaryLines(summary), ...cost].join('\n')}\n`);
  for (const sentence of broken) console.log(`BROKEN: ${sentence}`);
  console.log(broken.length === 0 ? 'every invariant holds' : `${broken.length} broken`);
  for (const path of reportRehearsal(show)) console.log(`the report of the show: ${path}`);
  if (jsonFile !== undefined) writeJson(jsonFile, { show, summary, broken });
  return broken.length === 0 ? 0 : 1;
}

function writeJson(
  file: string,
  { show, summary, broken }: { show: PlayedShow; summary: Summary; broken: string[] },
): void {
  const { title, seed } = show.scenario;
  const calls = accountOfCalls(show).map(({ from: _number, record: _record, ...call }) => call);
  writeFileSync(file, `${JSON.stringify({ title, seed, summary, broken, calls }, null, 2)}\n`);
}

/** Undefined means as fast as the machine can. */
function speedFrom(text: string): number | undefined {
  if (text === 'max') return undefined;
  const speed = Number(text);
  if (!(speed > 0)) throw new Refusal(`--speed must be 1, 60, max or another number, not '${text}'`);
  return speed;
}
