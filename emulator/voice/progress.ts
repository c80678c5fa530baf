import type { Call } from '../calls/call.ts';
import type { ProgressEvent } from '../calls/going-out.ts';
import { standardParameters } from './parameters.ts';
import { alertFailedCallback, sendWebhook } from './webhook.ts';

/** What CallStatus says of each; the last one says how the call ended. */
const STATUS: Readonly<Partial<Record<ProgressEvent, string>>> = {
  initiated: 'initiated',
  ringing: 'ringing',
  answered: 'in-progress',
};

/**
 * Tells the status callback of a call how far it has come; the answer is ignored.
 * https://www.twilio.com/docs/voice/twiml#ending-the-call-callback-requests
 *
 * @param sequenceNumber how many were sent of this call before
 */
export async function sendProgress(call: Call, event: ProgressEvent, sequenceNumber = 0): Promise<void> {
  const { account } = call;
  const { statusCallback: url, statusCallbackMethod: method } = call.webhooks;
  if (url === '') return;
  const CallStatus = STATUS[event] ?? call.status;
  const parameters = {
    ...standardParameters(call, method),
    CallStatus,
    ...(event === 'completed' ? durationsOf(call) : {}),
    Timestamp: new Date(account.clock.now()).toUTCString().replace('GMT', '+0000'),
    CallbackSource: 'call-progress-events',
    SequenceNumber: String(sequenceNumber),
  };
  const result = await sendWebhook(account, { url, method, callSid: call.sid, parameters });
  alertFailedCallback(account, { url, callSid: call.sid, result });
}

function durationsOf(call: Call): Record<string, string> {
  const seconds = call.durationSeconds();
  return { CallDuration: String(seconds), Duration: String(Math.ceil(seconds / 60)) };
}
