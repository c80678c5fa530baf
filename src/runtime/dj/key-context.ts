import { isCallSid } from '../../show/call/is-call-sid.ts';
import { parseDjMoment, parseToldState } from '../../show/dj/dj-wish.ts';
import { parsePinProof } from '../../show/dj/pin-proof.ts';
import type { AnnouncedCaller, DjCall, KeyContext } from '../../twiml/listen-for-key.ts';
import type { Parameters } from '../parameters.ts';
import type { Webhook } from '../webhook.ts';

/** What the query of this request carries of a DJ's call. */
export function djCallOf({ parameters }: Pick<Webhook, 'parameters'>): DjCall {
  return { proof: parsePinProof(parameters.text('proof')), last: callIn(parameters, 'last') };
}

/** What the DJ's call was doing when this request was made, as its query carries it. */
export function keyContextOf(webhook: Pick<Webhook, 'parameters'>): KeyContext {
  const { parameters } = webhook;
  return {
    ...djCallOf(webhook),
    told: parseToldState(parameters.text('state')),
    moment: parseDjMoment(parameters.text('moment')),
    announced: announcedIn(parameters),
  };
}

/** The CallSid that a parameter gives. */
export function callIn(parameters: Parameters, name: string): string | undefined {
  const callSid = parameters.text(name);
  return isCallSid(callSid) ? callSid : undefined;
}

function announcedIn(parameters: Parameters): AnnouncedCaller | undefined {
  const callSid = callIn(parameters, 'who');
  if (callSid === undefined) return undefined;
  const queue = parameters.text('next') === '1' ? 'next' : 'main';
  return { callSid, queue, since: parameters.count('since') };
}
