import type { CallFact } from '../../show/call/call-fact.ts';
import { joinedAtSeconds } from '../../show/call/turn-of-call.ts';
import { callerDossier } from '../../show/dj/caller-dossier.ts';
import type { DjRound, FirstInLine, LineQueue } from '../../show/dj/decide-dj-round.ts';
import { epochSeconds } from '../../show/moment.ts';
import { spokenDossier, spokenNameAndPoint } from '../../show/words/spoken-to-dj.ts';
import { factsOfCall } from '../../twilio/facts-of-call.ts';
import type { NextCaller } from '../../twiml/dj/dj-round-documents.ts';
import type { AnnouncedCaller } from '../../twiml/dj/tell-dj.ts';
import { tongueIn } from '../../twiml/voice.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import type { Webhook } from '../webhook.ts';

const reading: OptionalStep = { name: 'read what a caller has told', milliseconds: 700 };

const nobody: NextCaller = { announced: undefined, dossier: '' };

/** Who comes next, and what the DJ hears of them. What cannot be read is left out. */
export async function nextCallerFor(webhook: Webhook, round: DjRound): Promise<NextCaller> {
  if (round.kind === 'put-off') return { announced: announcedOf(webhook, round, round.first), dossier: '' };
  if (round.kind !== 'waiting' || round.first === null) return nobody;
  const { voice, settings, now } = webhook;
  const { callSid, waitSeconds } = round.first;
  const facts = settings.dossier === 'off' ? [] : ((await factsForDj(webhook, callSid)) ?? []);
  const caller = callerDossier(facts, { waitSeconds, now });
  const announced = announcedOf(webhook, round, round.first);
  return {
    announced: { ...announced, since: joinedAtSeconds(facts) ?? announced.since },
    dossier: spokenDossier(tongueIn(voice), caller, settings.dossier),
  };
}

/** Whoever is first in a queue, as far as Twilio tells. */
export function announcedOf(
  { now }: Webhook,
  { queue }: { readonly queue: LineQueue },
  { callSid, waitSeconds }: FirstInLine,
): AnnouncedCaller {
  return { callSid, queue, since: epochSeconds(now) - waitSeconds };
}

/** What the DJ hears of a caller who was on the air. Empty where the station lets DJs hear nothing. */
export async function whoItWas(webhook: Webhook, callSid: string): Promise<string> {
  const { voice, settings, now } = webhook;
  if (settings.dossier === 'off') return '';
  const facts = (await factsForDj(webhook, callSid)) ?? [];
  const caller = callerDossier(facts, { waitSeconds: null, now });
  return spokenNameAndPoint(tongueIn(voice), caller, settings.dossier);
}

/** What is written down of a call; undefined when it cannot be read in time. */
export function factsForDj(webhook: Webhook, callSid: string): Promise<CallFact[] | undefined> {
  return bestEffort(webhook, reading, () => factsOfCall(webhook.station(), callSid));
}
