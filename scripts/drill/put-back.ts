import type { Twilio } from 'twilio';
import { deleteQueue, existingQueues, findLineQueues } from '../../src/twilio/queues.ts';
import { storedDocument } from '../../src/twilio/sync.ts';
import { readKeptBindings } from '../account/kept-bindings.ts';
import { removeQueuesOf } from '../account/lab-queues.ts';
import { endCall, LIVE_STATUSES, type LoggedLeg, legsBetween } from '../account/outgoing-calls.ts';
import { removeRecorderStore } from '../account/recorder-store.ts';
import {
  removeDocument,
  removeEnvironment,
  removeRecordings,
  removeSyncObjects,
} from '../account/take-away.ts';
import { undoBindings } from '../bind-numbers/undo.ts';
import type { StationInEnvironment } from '../station-in-environment.ts';
import { storeOf } from './recorder/script.ts';
import type { DrillTime } from './stage.ts';

/** Twilio tells of the end of a call a moment later. */
const LAST_CALLBACKS_MS = 3000;

/** What a drill may leave behind is all known by these. */
export interface Left {
  readonly client: Twilio;
  readonly station: StationInEnvironment;
  readonly time: Pick<DrillTime, 'wait'>;
  readonly report: (line: string) => void;
}

/** As long as bindings are kept: who comes back later than that finds nothing to put back. */
const MARK_TTL_SECONDS = 90 * 24 * 3600;
const MOST_LOOKED_BACK_MS = MARK_TTL_SECONDS * 1000;

/** Written before anything else is done, and taken away last: whoever finds it knows that a drill has not been put back. */
function markOf({ client, station }: Left) {
  return storedDocument(client, `${station.settings.stationId}-drill`, MARK_TTL_SECONDS);
}

export async function markDrill(left: Left, began: Date): Promise<void> {
  await markOf(left).create({ began: began.toISOString() });
}

/** When the drill began that nobody has put back yet; undefined when there is none. */
export async function unfinishedDrill(left: Left): Promise<Date | undefined> {
  const mark = await markOf(left).fetch();
  if (mark === undefined) return undefined;
  const began = Date.parse((mark.data as { began?: string }).began ?? '');
  return new Date(Number.isNaN(began) ? Date.now() - MOST_LOOKED_BACK_MS : began);
}

/**
 * Puts everything back as it was before a drill: it ends the calls, so that what their numbers led to before is not told of their
 * end, gives the numbers back, whatever else may fail, and takes
 * away the deployment, the queues, and what was stored. Whatever has been put back before is passed over.
 *
 * @param numbers all that were called, or called from
 * @throws whatever the SDK throws, once everything has been tried: what is left, the next run puts back
 */
export async function putBack(left: Left, numbers: readonly string[], began: Date): Promise<void> {
  const { client, station } = left;
  const failures: unknown[] = [];
  const attempt = (work: () => Promise<unknown>) => work().catch((error: unknown) => failures.push(error));
  let legs: LoggedLeg[] = [];
  await attempt(async () => {
    legs = await legsOf(client, numbers, began);
    await endCalls(left, legs);
  });
  await attempt(() => giveNumbersBack(left));
  await attempt(() => removeEnvironment(client, station));
  await attempt(() => removeQueues(left));
  await attempt(() =>
    removeRecordings(
      client,
      legs.map(({ callSid }) => callSid),
    ),
  );
  const { stationId } = station.settings;
  await attempt(() => removeQueuesOf(client, storeOf(left)));
  await attempt(() => removeRecorderStore(client, storeOf(left)));
  await attempt(() => removeSyncObjects(client, stationId));
  if (failures.length > 0) throw failures[0];
  await removeDocument(client, `${stationId}-bindings`);
  await removeDocument(client, `${stationId}-drill`);
}

/** Without asking: what anybody has set meanwhile was set on a number that the drill had. */
async function giveNumbersBack({ client, station, report }: Left): Promise<void> {
  const { stationId } = station.settings;
  if (Object.keys(await readKeptBindings({ client, stationId })).length === 0) return;
  await undoBindings({ client, stationId, isDryRun: false, report, ask: async () => {} }, []);
}

async function legsOf(client: Twilio, numbers: readonly string[], since: Date) {
  const pairs = numbers.flatMap((from) => numbers.filter((to) => to !== from).map((to) => ({ from, to })));
  const legs = pairs.map(({ from, to }) => legsBetween(client, { from, to, since }));
  return (await Promise.all(legs)).flat();
}

async function endCalls({ client, time }: Left, legs: readonly LoggedLeg[]): Promise<void> {
  const live = legs.filter(({ status }) => LIVE_STATUSES.includes(status));
  await Promise.all(live.map(({ callSid }) => endCall(client, callSid)));
  if (live.length > 0) await time.wait(LAST_CALLBACKS_MS);
}

async function removeQueues({ client, station }: Left): Promise<void> {
  const queues = existingQueues(await findLineQueues(client, station.settings.queueName));
  for (const { sid } of queues) {
    const became = await deleteQueue(client, sid);
    if (became !== 'deleted') throw new Error(`somebody still waits in a queue of ${station.environment}`);
  }
}
