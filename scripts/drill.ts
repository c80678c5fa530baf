import { writeFileSync } from 'node:fs';
import type { Twilio } from 'twilio';
import { maskNumber } from '../src/show/phone-number.ts';
import { homeRegion } from './account/rest-times.ts';
import { confirm } from './bind-numbers/confirm.ts';
import { commandLine, Refusal } from './command-line.ts';
import { drill } from './commands/put-it-on-the-air.ts';
import { deployProblems } from './deploy/deploy-problems.ts';
import { deployStation } from './deploy/deploy-station.ts';
import { clearly } from './drill/call-failure.ts';
import { drillStation } from './drill/drill-station.ts';
import { KeyboardTime } from './drill/keyboard-time.ts';
import { type DrillOptions, readDrillOptions } from './drill/options.ts';
import { planLines, planOfShow } from './drill/plan.ts';
import { readPrices } from './drill/prices.ts';
import { putBack, unfinishedDrill } from './drill/put-back.ts';
import {
  expectFreeEnvironment,
  expectGrownAccount,
  expectNobodyThere,
  findBoth,
} from './drill/ready-account.ts';
import { type Drilled, runDrill } from './drill/run-drill.ts';
import { Interrupted, type Stage } from './drill/stage.ts';
import { loadEnv } from './load-env.ts';
import { profileText } from './profile-file.ts';
import { twilioAccount } from './twilio-account.ts';
import { webRequest } from './web-request.ts';

const PROFILE_FILE = 'profile.yaml';
/** What a shell makes of a program that Ctrl-C has ended. */
const INTERRUPTED = 130;

/** `npm run drill`: a small show with fake callers, on a real account. Exit code 1 when an invariant breaks. */
commandLine(drill, async (asked) => {
  const options = readDrillOptions(asked);
  loadEnv();
  const client = twilioAccount();
  const stage = await setUp(client, options);
  if (!(await startClean(stage, options))) return 0;
  try {
    return conclude(await runDrill(stage), await homeRegion(client));
  } catch (error) {
    if (!(error instanceof Interrupted)) throw clearly(error);
    console.log('The drill was broken off.');
    return INTERRUPTED;
  }
});

/** Finds out, and changes nothing. */
async function setUp(client: Twilio, options: DrillOptions): Promise<Stage> {
  const { environment, callers, textTo, isAgreed, numbers: named } = options;
  const listeners = named.find(({ role }) => role === 'listeners')?.phoneNumber ?? '';
  const station = drillStation({ environment, listeners, callers }, process.env);
  const [problem] = deployProblems(station, process.env);
  if (problem) throw new Refusal(`${problem.name} cannot be used: ${problem.remedy}`);
  const numbers = await findBoth(client, named);
  return {
    client,
    authToken: process.env.AUTH_TOKEN ?? '',
    station,
    numbers,
    callers,
    textTo,
    time: new KeyboardTime(),
    report: (line) => console.log(line),
    ask: (question) => confirm({ input: process.stdin, output: process.stdout, isAgreed }, question),
    deploy: async () => (await deployStation(client, station)).url,
    request: webRequest,
  };
}

/** @returns false when there is nothing more to do than to put back what a drill has left that was broken off */
async function startClean(stage: Stage, { isUndo }: DrillOptions): Promise<boolean> {
  const { client, numbers, station, textTo } = stage;
  const unfinished = await unfinishedDrill(stage);
  if (unfinished) {
    stage.report('A drill was broken off here: putting everything back first.');
    await putBack(stage, [numbers.listeners, numbers.dj], unfinished);
    stage.report('Everything is as it was.');
  } else if (isUndo) stage.report('There is nothing to put back.');
  if (isUndo) return false;
  await expectGrownAccount(client);
  await expectFreeEnvironment(client, station);
  await expectNobodyThere(client, numbers, process.env);
  const shown = textTo === undefined ? undefined : maskNumber(textTo);
  const plan = planOfShow(stage.callers, textTo !== undefined);
  for (const line of planLines(plan, { prices: readPrices(), textTo: shown })) stage.report(line);
  await stage.ask('Begin?');
  return true;
}

function conclude({ checked, measured }: Drilled, region: string): number {
  writeFileSync(PROFILE_FILE, profileText(measured, { at: new Date(), region }));
  console.log('');
  for (const { invariant, broken } of checked) {
    console.log(broken.length === 0 ? `holds: ${invariant}` : `BROKEN: ${invariant}`);
    for (const sentence of broken) console.log(`  ${sentence}`);
  }
  for (const [path, { cold, warm }] of Object.entries(measured.doorways))
    console.log(`${path.padEnd(16)} cold ${cold} ms   warm p50 ${warm.p50}   p95 ${warm.p95} ms`);
  const { rest, connection } = measured;
  console.log(
    `REST             p50 ${rest.p50}   p95 ${rest.p95} ms   a new connection p50 ${connection.p50} ms`,
  );
  console.log(`written to ${PROFILE_FILE}: npm run rehearse -- --profile ${PROFILE_FILE}`);
  return checked.every(({ broken }) => broken.length === 0) ? 0 : 1;
}
