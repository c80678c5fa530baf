import type { Twilio } from 'twilio';
import { maskNumber } from '../../src/show/phone-number.ts';
import { takesCallers } from '../../src/show/show.ts';
import { findLineQueues, sizeOfLine } from '../../src/twilio/queues.ts';
import { readShow } from '../../src/twilio/show-store.ts';
import { accountStanding } from '../account/account.ts';
import { environmentAt, findDeployment } from '../account/deployment.ts';
import type { OwnedNumber } from '../account/numbers.ts';
import { liveLegs } from '../account/outgoing-calls.ts';
import { findNumber } from '../bind-numbers/find-number.ts';
import type { NamedNumber } from '../bind-numbers/options.ts';
import { Refusal } from '../command-line.ts';
import { type StationInEnvironment, stationIn } from '../station-in-environment.ts';
import { putBack, unfinishedDrill } from './put-back.ts';
import { numbersOf, type Stage } from './stage.ts';

/** Whoever is still at it after so long is not: a drill with its deployment takes less. */
const MOST_MINUTES_OF_A_DRILL = 20;

export interface TwoNumbers {
  readonly listeners: OwnedNumber;
  readonly dj: OwnedNumber;
}

/**
 * Puts back what a drill has left that was broken off.
 *
 * @returns whether there was one
 */
export async function putBackUnfinished(stage: Stage): Promise<boolean> {
  const unfinished = await unfinishedDrill(stage);
  if (!unfinished) return false;
  const minutes = Math.floor((stage.time.now() - unfinished.getTime()) / 60_000);
  // A process that has died says nothing; one that goes on would be put back under its feet.
  if (minutes < MOST_MINUTES_OF_A_DRILL)
    await stage.ask(`A drill began ${minutes} minutes ago, and somebody may be at it. Put everything back?`);
  stage.report('A drill was broken off here: putting everything back first.');
  await putBack(stage, numbersOf(stage), unfinished);
  stage.report('Everything is as it was.');
  return true;
}

/**
 * Makes sure that an account can be drilled, before anything is changed.
 *
 * @param variables such as `process.env`, in which the station is
 * @throws Refusal that says what stands in the way
 */
export async function expectReady(
  { client, station, numbers }: Stage,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  await expectGrownAccount(client);
  await expectFreeEnvironment(client, station);
  await expectNobodyThere(client, numbers, variables);
}

/** @throws Refusal for a trial account, and one that is closed or suspended */
async function expectGrownAccount(client: Twilio): Promise<void> {
  const { type, status } = await accountStanding(client);
  if (status !== 'active') throw new Refusal(`the account is ${status}: the Twilio console says why`);
  if (type === 'Trial')
    throw new Refusal(
      'this is a trial account: it calls verified numbers only, speaks before every call, and has a few calls at once. Upgrade it (Console, Billing), and run it again',
    );
}

/** @throws Refusal for a number that is not the account's, or takes no calls */
export async function findBoth(client: Twilio, named: readonly NamedNumber[]): Promise<TwoNumbers> {
  const [listeners, dj] = await Promise.all(named.map((one) => findNumber(client, one)));
  if (!listeners || !dj) throw new Refusal('say both numbers: --listeners and --dj');
  return { listeners, dj };
}

/**
 * Nobody is to notice a drill: neither somebody on the telephone, nor a line that is open on these numbers.
 *
 * @param variables such as `process.env`, in which the station is
 * @throws Refusal that says who is there
 */
async function expectNobodyThere(
  client: Twilio,
  { listeners, dj }: TwoNumbers,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  for (const number of [listeners, dj]) {
    const live = await liveLegs(client, number.phoneNumber);
    if (live.length > 0)
      throw new Refusal(
        `${maskNumber(number.phoneNumber)} is in use, by ${live.length} calls: wait until they are over, and run it again`,
      );
  }
  for (const station of await stationsOn(client, [listeners, dj], variables))
    await expectClosed(client, station);
}

/** The environments of this station that the numbers lead to now. */
async function stationsOn(
  client: Twilio,
  numbers: readonly OwnedNumber[],
  variables: Readonly<Record<string, string | undefined>>,
): Promise<StationInEnvironment[]> {
  const hosts = new Set(
    numbers.flatMap(({ binding: { voiceUrl } }) => (URL.canParse(voiceUrl) ? [new URL(voiceUrl).host] : [])),
  );
  const { serviceName } = stationIn('dev', variables);
  const found = await Promise.all([...hosts].map((host) => environmentAt(client, serviceName, host)));
  return found.flatMap((environment) =>
    environment === undefined ? [] : [stationIn(environment, variables)],
  );
}

async function expectClosed(client: Twilio, { settings, environment }: StationInEnvironment): Promise<void> {
  const waiting = sizeOfLine(await findLineQueues(client, settings.queueName)) ?? 0;
  if (waiting > 0)
    throw new Refusal(`${waiting} callers wait in the line of these numbers: drill when nobody does`);
  const reading = await readShow({ client, stationId: settings.stationId });
  if (reading.kind === 'show' && takesCallers(reading.show))
    throw new Refusal(
      `the line of these numbers is open (environment ${environment}): npm run close-out first, and drill when no show is on`,
    );
}

/** An environment that the drill would take away, and that is somebody else's. */
async function expectFreeEnvironment(client: Twilio, station: StationInEnvironment): Promise<void> {
  const there = await findDeployment(client, station);
  if (there)
    throw new Refusal(
      `the environment ${station.environment} is there already, and no drill has made it: name another one with --environment`,
    );
}
