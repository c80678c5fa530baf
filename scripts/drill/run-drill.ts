import { readShow } from '../../src/twilio/show-store.ts';
import { callerKey } from '../../src/twilio/sync-names.ts';
import { claimApology } from '../../src/twilio/texts.ts';
import { removeSyncObjects } from '../account/take-away.ts';
import { readyLine } from '../deploy/ready-line.ts';
import { Timeline } from '../rehearsal/timeline.ts';
import { accountOfDrill } from './account-of-drill.ts';
import { bind, whileMarked } from './borrowed-account.ts';
import { eventsOf } from './events.ts';
import { gatherEvidence } from './evidence.ts';
import { type Checked, checkDrill } from './invariants-of-drill.ts';
import { type Measured, measure } from './measure.ts';
import { DrillShow, type Played } from './play.ts';
import type { Stage } from './stage.ts';

/** A process remembers for so long what it has read of a show. */
const FORGETS_WITHIN_MS = 12_000;

export interface Drilled {
  readonly checked: readonly Checked[];
  readonly measured: Measured;
}

/**
 * Deploys, binds, measures, plays, looks at what became of it, and puts everything back, whatever happened.
 *
 * @throws whatever stood in the way, once everything has been put back
 */
export async function runDrill(stage: Stage): Promise<Drilled> {
  return whileMarked(stage, async () => {
    const base = await stage.deploy();
    await stage.time.pause(0);
    await bind(stage, base);
    await stage.time.pause(0);
    const measured = await measure(stage, base);
    await startAfresh(stage);
    await keepTextsFromOwnNumber(stage);
    stage.report('Playing. Who does not answer the telephone, and hears nothing, is you.');
    const played = await new DrillShow(stage).play();
    return { checked: await conclude(stage, played), measured };
  });
}

/** What was measured was written down of calls that do not exist: the show begins without it. */
async function startAfresh({ client, station: { settings }, time }: Stage): Promise<void> {
  await removeSyncObjects(client, settings.stationId);
  await time.pause(FORGETS_WITHIN_MS);
  await readyLine({ client, stationId: settings.stationId }, settings, new Date(time.now()));
}

/** The fake callers share a number of the account, which is not to be sent an apology: it counts as sent already. */
async function keepTextsFromOwnNumber({
  client,
  station: { settings },
  numbers,
  authToken,
}: Stage): Promise<void> {
  const reading = await readShow({ client, stationId: settings.stationId });
  if (reading.kind !== 'show') throw new Error('the line that was deployed for the drill has no show');
  const key = callerKey(numbers.dj.phoneNumber, authToken);
  await claimApology({ client, ...settings }, { show: reading.show.show, callerKey: key });
}

async function conclude(stage: Stage, played: Played): Promise<Checked[]> {
  const evidence = await gatherEvidence(stage, played);
  const events = eventsOf(played, evidence);
  const listeners = played.callers.map(({ party, from }) => ({
    name: party.name,
    from,
    callsAt: secondsSince(played.beganAt, evidence.legs.get(party.incoming)?.startedAt),
  }));
  const timeline = new Timeline({
    beginsAt: toTheSecond(played.beganAt),
    numbers: { dj: stage.numbers.dj.phoneNumber },
    listeners,
  });
  for (const event of events) {
    const line = timeline.describe(event);
    if (line !== undefined) stage.report(line);
  }
  const calls = accountOfDrill(played, { evidence, events });
  return checkDrill(played, { evidence, calls, textTo: stage.textTo });
}

/** As the log of calls tells a time: what it has of the first moment must not lie before it. */
function toTheSecond(at: number): number {
  return Math.floor(at / 1000) * 1000;
}

function secondsSince(beganAt: number, at: Date | undefined): number {
  return at === undefined ? 0 : (at.getTime() - beganAt) / 1000;
}
