import { messageContext } from '../../carried/message.ts';
import type { Message } from '../../show/message/message.ts';
import { isTooShort, recordingSidOf } from '../../show/message/take.ts';
import type { PhoneNumber } from '../../show/phone-number.ts';
import { endsOfCall } from '../../twilio/calls.ts';
import { createMessage } from '../../twilio/messages.ts';
import { type RecordingView, removeRecording, viewRecording } from '../../twilio/recordings.ts';
import { isThrownAway } from '../../twilio/stored-messages.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import { logNote, logProblem } from '../log.ts';
import type { Webhook } from '../webhook.ts';
import { listenToRecording, throwAway } from './judge-take.ts';
import { showForNotice, tellOfMessage } from './tell-of-message.ts';

const viewing: OptionalStep = { name: 'look at the recording', milliseconds: 1200 };
const asking: OptionalStep = { name: 'ask who has left the message', milliseconds: 1200 };
const storeMilliseconds = 1100;
const clearMilliseconds = 1100;

/** Twilio tells of a recording once and does not repeat it when we fail, so we try again ourselves. */
const tries = 2;

/**
 * Stores the message that a recording status callback tells of, once. What is too short or silent is thrown away,
 * and what has been thrown away or deleted before stays so.
 */
export async function saveMessage(webhook: Webhook): Promise<void> {
  const { parameters, client } = webhook;
  const recordingSid = recordingSidOf({
    recordingSid: parameters.text('RecordingSid'),
    recordingUrl: parameters.text('RecordingUrl'),
  });
  if (recordingSid === undefined)
    return logProblem(
      webhook,
      'a callback that names no recording: see whether the Console has one of this call',
    );
  const status = parameters.text('RecordingStatus') || 'completed';
  if (status !== 'completed') return logNote(webhook, `no message: the recording is ${status}`);
  const [recording, ends, show] = await Promise.all([
    bestEffort(webhook, viewing, async () => (await viewRecording(client(), recordingSid)) ?? 'gone'),
    bestEffort(webhook, asking, () => endsOfCall(client(), webhook.callSid)),
    showForNotice(webhook),
  ]);
  if (recording === 'gone') return logNote(webhook, 'no message: the recording has been deleted');
  const durationSeconds = recording?.durationSeconds ?? parameters.count('RecordingDuration');
  const isTooLittle =
    isTooShort(durationSeconds) ||
    (await listenToRecording(webhook, recordingSid, durationSeconds)) === 'silence';
  if (isTooLittle) return void (await throwAway(webhook, recordingSid));
  const message = messageOf(webhook, { recordingSid, recording, from: ends?.from, durationSeconds });
  if (await store(webhook, message)) await tellOfMessage(webhook, show, ends?.to);
}

interface Findings {
  readonly recordingSid: string;
  /** Undefined when Twilio could not be asked. */
  readonly recording: RecordingView | undefined;
  readonly from: PhoneNumber | undefined;
  readonly durationSeconds: number | undefined;
}

function messageOf(webhook: Webhook, findings: Findings): Message {
  const { callSid, now } = webhook;
  const { show, waitSeconds } = messageContext.fromQuery(webhook.parameters);
  const { recordingSid, recording, from, durationSeconds } = findings;
  return {
    kind: 'message',
    recordingSid,
    callSid: recording?.callSid ?? callSid,
    from: from ?? null,
    show: show ?? null,
    waitSeconds: waitSeconds ?? null,
    durationSeconds: durationSeconds ?? 0,
    recordedAt: (recording?.startedAt ?? startInCallback(webhook) ?? now).toISOString(),
    heardAt: null,
  };
}

/** Of several callbacks about one recording each says the same, so that they are one message even if Twilio cannot be asked. */
function startInCallback({ parameters }: Webhook): Date | undefined {
  const startedAt = new Date(parameters.text('RecordingStartTime'));
  return Number.isNaN(startedAt.getTime()) ? undefined : startedAt;
}

/** Whether it is stored, now and by us. */
async function store(webhook: Webhook, message: Message): Promise<boolean> {
  const remedy = `listen to ${message.recordingSid} in the Console (Monitor, Recordings)`;
  const storing = { name: `store the message, ${remedy}`, milliseconds: storeMilliseconds };
  let isStored: boolean | undefined;
  for (let count = 0; count < tries && isStored === undefined; count += 1)
    isStored = await bestEffort(webhook, storing, () => createMessage(webhook.station(), message));
  if (isStored === false) await clearIfThrownAway(webhook, message.recordingSid);
  return isStored === true;
}

/** The caller was faster. Perhaps Twilio did not delete the recording then, because it was not complete. */
async function clearIfThrownAway(webhook: Webhook, recordingSid: string): Promise<void> {
  const { client, station } = webhook;
  const name = `clear a message that was thrown away, delete its recording ${recordingSid} by hand`;
  await bestEffort(webhook, { name, milliseconds: clearMilliseconds }, async () => {
    if (await isThrownAway(station(), recordingSid)) await removeRecording(client(), recordingSid);
  });
}
