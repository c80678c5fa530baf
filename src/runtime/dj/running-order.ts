import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { requeuedCaller } from '../../carried/caller.ts';
import { link } from '../../carried/codec.ts';
import { djCall } from '../../carried/dj.ts';
import { currentTurn, joinedAtSeconds } from '../../show/call/turn-of-call.ts';
import { spokenProducerWord, withProducerWord } from '../../show/console/producer-word.ts';
import { type LastCallShow, type OpenShow, type Ordered, type Show, takesCallers } from '../../show/show.ts';
import { frontOfQueue } from '../../twilio/queues.ts';
import { changeShow } from '../../twilio/show-store.ts';
import { djWrapsUp } from '../../twiml/dj/before-caller.ts';
import { tongueIn } from '../../twiml/voice.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import type { Webhook } from '../webhook.ts';
import { send, type Told, takeOutOfOrder } from './dj-caller.ts';
import { factsForDj } from './dossier-for-dj.ts';

const looking: OptionalStep = {
  name: 'see whether somebody comes before the running order',
  milliseconds: 700,
};
const telling: OptionalStep = { name: 'note that the DJ has heard from the producer', milliseconds: 900 };

/** Of those who have hung up meanwhile, so many are passed over at once. */
const mostTried = 2;
/** The caller hears a sentence before being in line again. */
const onTheWaySeconds = 6;
const moment = 1;

/**
 * What the console has for this DJ before the next caller: a word of the producer's, or the first of the running order, who is
 * then the one that the DJ has chosen. Where there is neither, nothing is asked.
 *
 * @returns undefined where the DJ's line goes on as ever
 */
export async function fromTheConsole(
  webhook: Webhook,
  show: Show | undefined,
): Promise<VoiceResponse | undefined> {
  if (show === undefined || !takesCallers(show)) return undefined;
  const dj = { ...djCall.fromQuery(webhook.parameters), state: show.state };
  const words = await producersWord(webhook, show);
  if (words !== '') return djWrapsUp(webhook.voice, { ...dj, seconds: moment, words });
  if (dj.chosen !== undefined) return undefined;
  const brought = await bringForward(webhook, show);
  // The others of the order come before those who are in turn, and this line has read of those who are gone.
  if (brought === 'others are left') return djWrapsUp(webhook.voice, { ...dj, seconds: moment, fresh: true });
  if (brought === undefined) return undefined;
  return djWrapsUp(webhook.voice, { ...dj, ...brought, seconds: onTheWaySeconds });
}

/**
 * Puts the first of the running order who is still in line among those who come first, unless somebody is there already.
 *
 * @returns undefined where the DJ takes whoever is first in line
 */
async function bringForward(
  webhook: Webhook,
  show: OpenShow | LastCallShow,
): Promise<{ readonly chosen: string } | 'others are left' | undefined> {
  const { order = [] } = show;
  if (order.length === 0) return undefined;
  const inFront = await bestEffort(webhook, looking, () => frontOfQueue(webhook.client(), show.nextQueueSid));
  if (inFront !== null) return undefined;
  const settled: string[] = [];
  let told: Told = 'gone';
  for (const ordered of order.slice(0, mostTried)) {
    told = await moveForward(webhook, show, ordered);
    // Of whom nobody knows whether they were moved, it is not known that they are out of the order.
    if (told !== undefined) settled.push(ordered.callSid);
    if (told !== 'gone') break;
  }
  const isNoted = await takeOutOfOrder(webhook, settled);
  if (told === 'told') return { chosen: settled.at(-1) ?? '' };
  return told === 'gone' && isNoted && settled.length < order.length ? 'others are left' : undefined;
}

async function moveForward(webhook: Webhook, show: Show, { callSid, joinedAt }: Ordered): Promise<Told> {
  const facts = (await factsForDj(webhook, callSid)) ?? [];
  const since = joinedAtSeconds(facts) ?? Math.round(joinedAt / 1000);
  const known = { why: 'chosen', show: show.show, since, turn: currentTurn(facts) } as const;
  const path = link('/back-in-line', requeuedCaller.toQuery(known));
  return send(webhook, { queueSid: show.queueSid, callSid, path });
}

/** What the producer has for the DJ, once: empty where it could not be noted that it was heard. */
async function producersWord(webhook: Webhook, { producerWord }: OpenShow | LastCallShow): Promise<string> {
  if (producerWord === undefined) return '';
  const noted = await bestEffort(webhook, telling, () =>
    changeShow(webhook.station(), (before) =>
      before !== undefined && takesCallers(before) && before.producerWord === producerWord
        ? withProducerWord(before, '')
        : undefined,
    ),
  );
  return noted?.changed ? spokenProducerWord(tongueIn(webhook.voice), producerWord) : '';
}
