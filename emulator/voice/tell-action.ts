import type { Call } from '../calls/call.ts';
import type { DocumentSource } from './document.ts';
import { fetchDocument } from './fetch-document.ts';

/** Long enough for whatever is to come first, to have come. */
const LATER_MS = 500;

/** Requests an action whose answer nobody runs: the call is over, or already somewhere else. A failure is still an alert. */
export async function tellAction(call: Call, action: DocumentSource): Promise<void> {
  const answer = await fetchDocument(call, action);
  if (answer.ok) return;
  const { code, message, url } = answer.failure;
  call.account.alert({ code, level: 'error', message, url, callSid: call.sid });
}

/** The same, beside whatever else happens. */
export function tellActionLater(call: Call, action: DocumentSource): void {
  call.account.clock.after(LATER_MS, () => call.account.background(tellAction(call, action)));
}

/** Requests the action of a verb that the end of the call has cut off. */
export function tellActionOfEndedCall(call: Call, action: DocumentSource): void {
  if (call.account.switches.statusCallbackFirst) tellActionLater(call, action);
  else call.account.background(tellAction(call, action));
}
