import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { callerAside } from '../../carried/caller.ts';
import { link } from '../../carried/codec.ts';
import type { Departure } from '../../show/call/departure.ts';
import type { InLine } from '../../show/line/in-line.ts';
import { backAfterFault, lastWords } from '../../twiml/line/after-the-line.ts';
import { carriedBy } from '../../twiml/line/into-the-line.ts';
import { goOn } from '../../twiml/plain.ts';
import { recordDeparture } from '../call/record-departure.ts';
import { partFromDj } from '../dj/part-from-dj.ts';
import { logProblem } from '../log.ts';
import type { Webhook } from '../webhook.ts';
import { letGo } from './let-go.ts';
import { makeRoom } from './make-room.ts';

/** Carries out what follows when a call has left the queue, other than for somebody who was moved by REST. */
export async function afterDeparture(
  webhook: Webhook,
  departure: Exclude<Departure, { kind: 'moved' }>,
  caller: InLine,
): Promise<VoiceResponse> {
  const { voice } = webhook;
  switch (departure.kind) {
    case 'thrown-out':
      logProblem(webhook, 'waiting ended in an error: the caller goes back into the line');
      return backAfterFault(voice, { ...caller, again: departure.again });
    case 'no-room':
      return makeRoom(webhook, caller);
    case 'let-go':
      return letGo(webhook, caller);
    case 'parted':
      return partFromDj(webhook, departure, caller);
    case 'gone, perhaps':
      await recordDeparture(webhook, { caller, outcome: departure.outcome });
      // Twilio asks for it only if somebody is there to hear what it says.
      return goOn(link('/dequeue-action', carriedBy(caller), callerAside.toQuery({ isThere: true })));
    case 'left':
      await recordDeparture(webhook, { caller, outcome: departure.outcome });
      return lastWords(voice, departure.lastWords);
  }
}
