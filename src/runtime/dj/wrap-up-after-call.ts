import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { djAtLine, djCall } from '../../carried/dj.ts';
import { isCallSid } from '../../show/call/call-fact.ts';
import { wasConnected } from '../../show/call/was-connected.ts';
import { lastOfDj } from '../../show/dj/dj-command.ts';
import { type Show, takesCallers } from '../../show/show.ts';
import { djWrapsUp } from '../../twiml/dj/before-caller.ts';
import { freshShow } from '../current-show.ts';
import type { Webhook } from '../webhook.ts';
import { whoItWas } from './dossier-for-dj.ts';

/**
 * The quiet after a caller, where the DJ has had one.
 *
 * @returns undefined where nobody was connected, or nobody is taken from this line any more
 */
export async function wrapUpAfterCall(webhook: Webhook): Promise<VoiceResponse | undefined> {
  const { parameters, voice, settings } = webhook;
  const { after, state = 'open' } = djAtLine.fromQuery(parameters);
  if (after !== 'air' || !wasConnected(dialResultIn(webhook))) return undefined;
  // Where Twilio says who it was, nothing is asked in the quiet: a line that has closed meanwhile is seen at its end.
  const told = toldCaller(webhook);
  const show = told === undefined ? await freshShow(webhook) : undefined;
  if (show !== undefined && !takesCallers(show)) return undefined;
  const last = told ?? notedCaller(webhook, show);
  const words = await correction(webhook, last);
  const said = words === '' ? {} : ({ sentence: 'that-was', words } as const);
  return djWrapsUp(voice, {
    ...djCall.fromQuery(parameters),
    state,
    seconds: settings.wrapUpSeconds,
    last,
    ...said,
  });
}

/** Who it really was, where Twilio says so. */
function toldCaller({ parameters, callSid }: Webhook): string | undefined {
  const dialled = parameters.text('DialCallSid');
  return isCallSid(dialled) && dialled !== callSid ? dialled : undefined;
}

/** Who it was otherwise, by the pick-up, which is noted before the two are connected. */
function notedCaller({ parameters, callSid }: Webhook, show: Show | undefined): string | undefined {
  if (show === undefined || !takesCallers(show)) return undefined;
  return lastOfDj(show.pickUps, callSid, djAtLine.fromQuery(parameters).dialledAt);
}

/** The announced caller may have left in between: the DJ hears, then, who it was instead. */
async function correction(webhook: Webhook, connected: string | undefined): Promise<string> {
  const announced = djAtLine.fromQuery(webhook.parameters).who;
  const isAsAnnounced = announced === undefined || connected === undefined || announced === connected;
  return isAsAnnounced ? '' : whoItWas(webhook, connected);
}

function dialResultIn({ parameters }: Webhook) {
  return {
    bridged: parameters.text('DialBridged'),
    status: parameters.text('DialCallStatus'),
    seconds: parameters.count('DialCallDuration'),
  };
}
