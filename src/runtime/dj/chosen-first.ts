import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { callerInLine } from '../../carried/caller.ts';
import { link } from '../../carried/codec.ts';
import { djAtLine, djCall } from '../../carried/dj.ts';
import { currentTurn, joinedAtSeconds, lastRequeue } from '../../show/call/turn-of-call.ts';
import { type ChosenView, decideChosen } from '../../show/dj/decide-chosen.ts';
import type { FirstInLine } from '../../show/dj/decide-dj-round.ts';
import { epochSeconds } from '../../show/moment.ts';
import { type Show, takesCallers } from '../../show/show.ts';
import { chosenComes } from '../../twiml/dj/dj-round-documents.ts';
import { djIsTold } from '../../twiml/dj/tell-dj.ts';
import type { Webhook } from '../webhook.ts';
import { send, waitsFirst } from './dj-caller.ts';
import { factsForDj } from './dossier-for-dj.ts';
import type { LineView } from './look-at-line.ts';

/**
 * Holds the line until the caller whom this DJ has chosen is first in it. Whoever comes first there already is put behind them, in
 * silence; but for somebody whom a DJ has chosen too.
 *
 * @returns undefined once they are first, or where there is nothing to wait for: the DJ then takes whoever is
 */
export async function chosenFirst(webhook: Webhook, line: LineView): Promise<VoiceResponse | undefined> {
  const { parameters, voice } = webhook;
  const { chosen, ...dj } = djCall.fromQuery(parameters);
  const { show, queue } = line;
  if (chosen === undefined || show === undefined || !takesCallers(show) || queue.kind !== 'seen')
    return undefined;
  const { rounds, state = show.state } = djAtLine.fromQuery(parameters);
  const decision = decideChosen(chosen, await viewOf(webhook, { show, chosen, first: queue.first }), rounds);
  switch (decision) {
    case 'goes on':
      return undefined;
    case 'is gone':
      return djIsTold(voice, 'caller-is-gone', { ...dj, lineState: state, moment: 'wrap-up' });
    case 'passes first over':
      if (queue.first !== null) await passOver(webhook, show, queue.first);
      break;
    case 'waits':
  }
  return chosenComes(state, rounds + 1, { ...dj, chosen });
}

async function viewOf(
  webhook: Webhook,
  seen: { readonly show: Show; readonly chosen: string; readonly first: FirstInLine | null },
): Promise<ChosenView> {
  const { show, chosen, first } = seen;
  if (first?.callSid === chosen) return { first: chosen, isThere: true, isFirstChosen: false };
  const [isThere, facts] = await Promise.all([
    waitsFirst(webhook, show, chosen),
    first === null ? [] : factsForDj(webhook, first.callSid),
  ]);
  return { first: first?.callSid, isThere, isFirstChosen: lastRequeue(facts ?? [])?.why === 'chosen' };
}

/** To the end of those who come first, with all that is known of them, and without a word or a record: they have their place. */
async function passOver(webhook: Webhook, show: Show, { callSid, waitSeconds }: FirstInLine): Promise<void> {
  const facts = (await factsForDj(webhook, callSid)) ?? [];
  const path = link(
    '/back-in-line',
    callerInLine.toQuery({
      show: show.show,
      since: joinedAtSeconds(facts) ?? epochSeconds(webhook.now) - waitSeconds,
      turn: currentTurn(facts),
      why: lastRequeue(facts)?.why ?? 'chosen',
      again: 1,
      place: 'next',
    }),
  );
  await send(webhook, { queueSid: show.nextQueueSid, callSid, path });
}
