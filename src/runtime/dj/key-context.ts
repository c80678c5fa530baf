import { isCallSid } from '../../show/call/is-call-sid.ts';
import { parseDjMoment, parseToldState } from '../../show/dj/dj-command.ts';
import { parsePinProof } from '../../show/dj/pin-proof.ts';
import type { LineState, Show } from '../../show/show.ts';
import type { AnnouncedCaller, DjCall, KeyContext, KeyMeanwhile } from '../../twiml/listen-for-key.ts';
import { freshShow, knownShow } from '../current-show.ts';
import type { Parameters } from '../parameters.ts';
import type { Webhook } from '../webhook.ts';

/** What the query of this request carries of a DJ's call. */
export function djCallOf({ parameters }: Pick<Webhook, 'parameters'>): DjCall {
  return {
    proof: parsePinProof(parameters.text('proof')),
    last: callIn(parameters, 'last'),
    later: callIn(parameters, 'later'),
  };
}

/** What the DJ's call was doing when this request was made, as its query carries it. */
export function keyMeanwhileOf(webhook: Pick<Webhook, 'parameters'>): KeyMeanwhile {
  const { parameters } = webhook;
  const state = parameters.text('state');
  return {
    ...djCallOf(webhook),
    told: state === '' ? undefined : parseToldState(state),
    moment: parseDjMoment(parameters.text('moment')),
    announced: announcedIn(parameters),
    fresh: parameters.text('fresh') !== '',
  };
}

/** All that gives the key of this request its meaning. */
export async function keyContextOf(webhook: Webhook): Promise<KeyContext> {
  const meanwhile = keyMeanwhileOf(webhook);
  return { ...meanwhile, told: meanwhile.told ?? stateUntold(await showAtKey(webhook)) };
}

/** The show as a key of the DJ's must find it: read anew where the DJ has just changed it. */
export function showAtKey(webhook: Webhook): Promise<Show | undefined> {
  return webhook.parameters.text('fresh') === '' ? knownShow(webhook) : freshShow(webhook);
}

/**
 * How the line stands, for somebody who has pressed a key before being told. One who does not know of the last call means to
 * make it by 9, and must not take it back.
 */
function stateUntold(show: Show | undefined): LineState {
  return show === undefined || show.state === 'last-call' ? 'open' : show.state;
}

/** The key that a DJ has pressed on the way to the arrival, before hearing what is new; undefined for none. */
export function keyOnTheWay({ parameters }: Pick<Webhook, 'parameters'>): string | undefined {
  // Twilio may send the keys of an earlier Gather along: only one that leads here counts.
  const key = parameters.text(parameters.text('keyed') === '' ? 'key' : 'Digits');
  return /^[0-9*#]$/.test(key) ? key : undefined;
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
