import { parseArgs } from 'node:util';
import type { Twilio } from 'twilio';
import { readSettings, type Settings } from '../src/runtime/settings.ts';
import { findQueueByName } from '../src/twilio/find-queue-by-name.ts';
import { queueMembers } from '../src/twilio/queue-members.ts';
import { readShow } from '../src/twilio/read-show.ts';
import { type CloseOutReceipt, closeOut } from './close-out/close-out.ts';
import { commandLine, Refusal } from './command-line.ts';
import { deploymentUrl } from './deployment-url.ts';
import { loadEnv } from './load-env.ts';
import { twilioAccount } from './twilio-account.ts';

/** `npm run close-out`: ends the show. Exit code 1 when anything is left over. */
commandLine(async () => {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } });
  loadEnv();
  const { settings, problems } = readSettings(process.env);
  const problem = problems[0];
  if (problem) throw new Refusal(`${problem.name} cannot be used: ${problem.remedy}`);
  const client = twilioAccount();
  if (values['dry-run']) {
    await showWhatWouldHappen(client, settings);
    return 0;
  }
  const base = settings.publicUrl ?? (await deploymentUrl(client, settings.stationId));
  const receipt = await closeOut({
    client,
    stationId: settings.stationId,
    queueName: settings.queueName,
    goodbyeUrl: new URL('/close-out', base).href,
    clock: { now: () => Date.now(), sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) },
    report: (line) => console.log(line),
  });
  printReceipt(receipt, settings.queueName);
  const isDone =
    receipt.queue !== 'still there' && receipt.releases.every(({ reason }) => reason === undefined);
  return isDone ? 0 : 1;
});

async function showWhatWouldHappen(client: Twilio, { stationId, queueName }: Settings): Promise<void> {
  const reading = await readShow(client, stationId);
  const isClosed = reading.kind === 'show' && reading.show.state === 'closed';
  const queue = await findQueueByName(client, queueName);
  const members = queue ? await queueMembers(client, queue.sid) : [];
  console.log('dry run: nothing has been changed');
  console.log(isClosed ? 'the line is closed already' : 'would close the line to new callers');
  console.log(`would say goodbye to ${members.length} who wait`);
  console.log(
    queue
      ? `would delete the queue '${queueName}' (${queue.sid})`
      : `there is no queue '${queueName}' to delete`,
  );
}

function printReceipt({ show, releases, queue }: CloseOutReceipt, queueName: string): void {
  const count = (outcome: string) => releases.filter((release) => release.outcome === outcome).length;
  console.log(`close-out of show ${show}`);
  console.log(
    `told goodbye ${count('told goodbye')}   gone already ${count('gone already')}   failed ${count('failed')}`,
  );
  console.log(`queue '${queueName}': ${queue}`);
  if (queue === 'still there') console.log('somebody is still in it: run close-out again');
}
