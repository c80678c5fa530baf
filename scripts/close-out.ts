import { join } from 'node:path';
import type { Twilio } from 'twilio';
import { noticeVersion } from '../src/runtime/call/record-call-fact.ts';
import { retryUntil } from '../src/runtime/deadline.ts';
import type { Settings } from '../src/runtime/settings.ts';
import type { CloseOutProgress } from '../src/show/close-out/progress.ts';
import type { ReleaseRow } from '../src/show/close-out/receipt-page.ts';
import { mapWithLimit } from '../src/twilio/map-with-limit.ts';
import { queueMembers } from '../src/twilio/queue-members.ts';
import { existingQueues, findLineQueues } from '../src/twilio/queues.ts';
import { readReceipt } from '../src/twilio/receipts.ts';
import { readShow } from '../src/twilio/show-store.ts';
import { askedStation } from './asked-station.ts';
import { readRecordings } from './build/read-recordings.ts';
import { driveCloseOut } from './close-out/drive-close-out.ts';
import { queueLines, receiptLines } from './close-out/receipt-lines.ts';
import { ShownProgress } from './close-out/show-progress.ts';
import { commandLine } from './command-line.ts';
import { closeOut } from './commands/run-a-show.ts';
import { lineAddress } from './line-address.ts';
import { twilioAccount } from './twilio-account.ts';

/**
 * The close-out sees for itself what Twilio refuses, and goes slower. As many connections as are in flight are kept,
 * for making one takes longer than a release.
 */
const REST_OPTIONS = { autoRetry: false, timeout: 8000, maxSockets: 30, maxFreeSockets: 30 };
const READ_WITHIN_MS = 20_000;

/** `npm run close-out`: ends the show. Exit code 1 when anything is left over. */
commandLine(closeOut, async ({ environment, dryRun = false, json = false }) => {
  const station = askedStation(environment);
  const { settings } = station;
  const client = twilioAccount(REST_OPTIONS);
  if (dryRun) {
    await showWhatWouldHappen(client, settings);
    return 0;
  }
  const goodbyeUrl = new URL('/close-out', await lineAddress(client, station)).href;
  const line = {
    ...settings,
    client,
    goodbyeUrl,
    noticeVersion: await spokenNotice(settings),
    keepsConnections: true,
  };
  const shown = new ShownProgress(process.stderr);
  const progress = await driveCloseOut(line, {
    signal: interruption(),
    onProgress: (now) => shown.show(now),
  }).finally(() => shown.end());
  const receipt = () => readReceipt(line, progress.show);
  const { pages } = await retryUntil(receipt, Date.now() + READ_WITHIN_MS);
  const rows = pages.flatMap((page) => page.rows);
  if (json) console.log(JSON.stringify({ ...progress, rows }, undefined, 2));
  else printReceipt(progress, rows, settings.queueName);
  return isAllDone(progress) ? 0 : 1;
});

function isAllDone({ done, queue, failed, areWordsLeft }: CloseOutProgress): boolean {
  return done && queue !== 'still there' && failed === 0 && !areWordsLeft;
}

/** How callers of this deployment are told of being recorded: a recording that cannot be read must not keep a show from ending. */
async function spokenNotice(settings: Settings): Promise<string | undefined> {
  try {
    const recordings = new Map(await readRecordings(join(process.cwd(), 'assets', 'prompts')));
    return noticeVersion({ ...settings, recordings }, 'notice-before-line');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`the receipt will not say which notice callers have heard: ${reason}`);
    return undefined;
  }
}

/** Ctrl-C ends the slice in good order; pressed again, it ends the process, and the next run clears up. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

async function showWhatWouldHappen(client: Twilio, { stationId, queueName }: Settings): Promise<void> {
  const reading = await readShow({ client, stationId });
  const state = reading.kind === 'show' ? reading.show.state : 'open';
  const queues = existingQueues(await findLineQueues(client, queueName));
  const members = await mapWithLimit(queues, ({ sid }) => queueMembers(client, sid));
  console.log('dry run: nothing has been changed');
  if (state === 'closed') console.log('the line is closed already');
  else
    console.log(state === 'closing' ? 'would go on closing the line' : 'would close the line to new callers');
  console.log(`would say goodbye to ${members.flat().length} who wait`);
  for (const { friendlyName, sid } of queues)
    console.log(`would delete the queue '${friendlyName}' (${sid})`);
  if (queues.length === 0) console.log(`there is no queue '${queueName}' to delete`);
}

function printReceipt(progress: CloseOutProgress, rows: readonly ReleaseRow[], queueName: string): void {
  for (const line of receiptLines(progress.show, rows)) console.log(line);
  for (const line of queueLines(progress, queueName)) console.log(line);
  if (progress.areWordsLeft)
    console.log("the DJ's words for callers could not all be deleted: run close-out again");
  if (!progress.done)
    console.log('the line is not closed for good yet: run close-out again, and it goes on from here');
}
