import { writeFileSync } from 'node:fs';
import type { Twilio } from 'twilio';
import { maskNumber } from '../src/show/phone-number.ts';
import { homeRegion } from './account/rest-times.ts';
import { confirm } from './bind-numbers/confirm.ts';
import { commandLine, Refusal } from './command-line.ts';
import { drill } from './commands/put-it-on-the-air.ts';
import { readPrices } from './costs/prices.ts';
import { deployProblems } from './deploy/deploy-problems.ts';
import { deployStation } from './deploy/deploy-station.ts';
import { clearly } from './drill/call-failure.ts';
import { drillStation } from './drill/drill-station.ts';
import { drilledLines } from './drill/drilled-lines.ts';
import { KeyboardTime } from './drill/keyboard-time.ts';
import { type DrillOptions, readDrillOptions } from './drill/options.ts';
import { planLines, planOfShow } from './drill/plan.ts';
import { experimentsFor } from './drill/questions/ask.ts';
import { planOfQuestions, runQuestions } from './drill/questions/run-questions.ts';
import { expectReady, findBoth, putBackUnfinished } from './drill/ready-account.ts';
import { deployRecorder } from './drill/recorder/deploy-recorder.ts';
import { runDrill } from './drill/run-drill.ts';
import type { Stage } from './drill/stage.ts';
import { loadEnv } from './load-env.ts';
import { observedText } from './observed-file.ts';
import { profileText } from './profile-file.ts';
import { twilioAccount } from './twilio-account.ts';
import { webRequest } from './web-request.ts';

const PROFILE_FILE = 'profile.yaml';
const OBSERVED_FILE = 'observed.yaml';
/** What a shell makes of a program that Ctrl-C has ended. */
const INTERRUPTED = 130;

/** `npm run drill`: a small show with fake callers, or questions, on a real account. Exit code 1 when an invariant breaks. */
commandLine(drill, async (asked) => {
  const options = readDrillOptions(asked);
  const experiments = options.questions && experimentsFor(options.questions);
  loadEnv();
  const client = twilioAccount();
  const time = new KeyboardTime();
  const found = await setUp(client, options, time);
  const wasLeft = await putBackUnfinished(found);
  if (options.isUndo) {
    if (!wasLeft) console.log('There is nothing to put back.');
    return 0;
  }
  // What they lead to may have been put back just now.
  const stage = { ...found, numbers: await findBoth(client, options.numbers) };
  await expectReady(stage, process.env);
  const plan = experiments
    ? planOfQuestions(experiments)
    : planOfShow(options.callers, options.textTo !== undefined);
  const textTo = options.textTo === undefined ? undefined : maskNumber(options.textTo);
  for (const line of planLines(plan, { prices: readPrices(), textTo })) console.log(line);
  await stage.ask('Begin?');
  try {
    return experiments ? await ask(stage, experiments) : await play(stage);
  } catch (error) {
    // Ctrl-C ends twilio-run too, which says so in its own way.
    if (!time.isInterrupted) throw clearly(error);
    console.log('The drill was broken off.');
    return INTERRUPTED;
  }
});

/** Finds out, and changes nothing. */
async function setUp(client: Twilio, options: DrillOptions, time: KeyboardTime): Promise<Stage> {
  const { environment, callers, textTo, isAgreed, numbers: named, questions } = options;
  const listeners = named.find(({ role }) => role === 'listeners')?.phoneNumber ?? '';
  const station = drillStation({ environment, listeners, callers }, process.env);
  const [problem] = deployProblems(station, process.env);
  if (problem) throw new Refusal(`${problem.name} cannot be used: ${problem.remedy}`);
  const deployLine = async () => (await deployStation(client, station)).url;
  return {
    client,
    authToken: process.env.AUTH_TOKEN ?? '',
    station,
    numbers: await findBoth(client, named),
    callers,
    textTo,
    time,
    report: (line) => console.log(line),
    ask: (question) => confirm({ input: process.stdin, output: process.stdout, isAgreed }, question),
    deploy: questions ? () => deployRecorder(client, station) : deployLine,
    request: webRequest,
  };
}

async function play(stage: Stage): Promise<number> {
  const drilled = await runDrill(stage);
  const seen = { at: new Date(), region: await homeRegion(stage.client) };
  writeFileSync(PROFILE_FILE, profileText(drilled.measured, seen));
  for (const line of drilledLines(drilled)) console.log(line);
  console.log(`written to ${PROFILE_FILE}: npm run rehearse -- --profile ${PROFILE_FILE}`);
  return drilled.checked.every(({ broken }) => broken.length === 0) ? 0 : 1;
}

async function ask(stage: Stage, experiments: Parameters<typeof runQuestions>[1]): Promise<number> {
  const answers = await runQuestions(stage, experiments);
  const seen = { at: new Date(), region: await homeRegion(stage.client) };
  writeFileSync(OBSERVED_FILE, observedText(answers, seen));
  const clear = answers.filter(({ side }) => side !== 'not clear');
  console.log(
    `\n${clear.length} of ${answers.length} questions are clear; ${answers.filter(({ side }) => side === 'A').length} as the emulator is by default`,
  );
  console.log(`written to ${OBSERVED_FILE}: npm run rehearse -- --observed ${OBSERVED_FILE}`);
  return 0;
}
