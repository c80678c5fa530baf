import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { announcedCaller, djArrival, djCall, djKey } from '../../carried/dj.ts';
import { type DjCommand, pinFor } from '../../show/dj/dj-keys.ts';
import type { LineState, Show } from '../../show/show.ts';
import { keyInPin, pinIsNotSet } from '../../twiml/dj/dj-pin.ts';
import type { AnnouncedCaller, KeyContext, KeyMeanwhile } from '../../twiml/dj/tell-dj.ts';
import { freshShow, knownShow } from '../current-show.ts';
import type { Webhook } from '../webhook.ts';

/** What the DJ's call was doing when this request was made, as its query carries it. */
export function keyMeanwhileOf({ parameters }: Pick<Webhook, 'parameters'>): KeyMeanwhile {
  const { state: lineState, moment, fresh } = djKey.fromQuery(parameters);
  return { ...djCall.fromQuery(parameters), lineState, moment, announced: announcedIn(parameters), fresh };
}

/** All that gives the key of this request its meaning. */
export async function keyContextOf(webhook: Webhook): Promise<KeyContext> {
  const meanwhile = keyMeanwhileOf(webhook);
  return { ...meanwhile, lineState: meanwhile.lineState ?? stateUntold(await showAtKey(webhook)) };
}

/** The show as a key of the DJ's must find it: read anew where the DJ has just changed it. */
export function showAtKey(webhook: Webhook): Promise<Show | undefined> {
  return djKey.fromQuery(webhook.parameters).fresh ? freshShow(webhook) : knownShow(webhook);
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
  const { key, isKeyed } = djArrival.fromQuery(parameters);
  const pressed = isKeyed ? parameters.text('Digits') : (key ?? '');
  return /^[0-9*#]$/.test(pressed) ? pressed : undefined;
}

function announcedIn(parameters: Webhook['parameters']): AnnouncedCaller | undefined {
  const { callSid, ...more } = announcedCaller.fromQuery(parameters);
  return callSid === undefined ? undefined : { callSid, ...more };
}

/**
 * For what a listed number alone does not allow, since a caller ID can be forged.
 *
 * @returns what to answer instead; undefined when the command needs no PIN, or when it has been keyed in this call
 */
export function askForPin(webhook: Webhook, command: DjCommand): VoiceResponse | undefined {
  const { settings, voice } = webhook;
  const { proof, lineState, last } = keyMeanwhileOf(webhook);
  const then = pinFor(command);
  if (then === undefined || proof !== undefined) return undefined;
  const context = { lineState, moment: 'idle', proof, last } as const;
  if (settings.djPin === undefined) return pinIsNotSet(voice, context);
  return keyInPin(voice, { wrongTries: 0, then, context });
}
