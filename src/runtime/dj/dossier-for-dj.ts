import { djCall } from '../../carried/dj.ts';
import type { CallFact } from '../../show/call/call-fact.ts';
import { comesInTurn, joinedAtSeconds, letsOthersGoFirst } from '../../show/call/turn-of-call.ts';
import { callerDossier, type NearFront } from '../../show/dj/caller-dossier.ts';
import type { DjRound, FirstInLine, LineQueue } from '../../show/dj/decide-dj-round.ts';
import { nearFrontSince } from '../../show/dj/pick-up-pace.ts';
import { type HoldTracks, longestRoundSeconds } from '../../show/line/hold-music.ts';
import { epochSeconds } from '../../show/moment.ts';
import { type Show, takesCallers } from '../../show/show.ts';
import { spokenDossier, spokenNameAndPoint } from '../../show/words/spoken-dossier.ts';
import { factsOfCall } from '../../twilio/facts-of-call.ts';
import type { NextCaller } from '../../twiml/dj/dj-round-documents.ts';
import type { AnnouncedCaller } from '../../twiml/dj/tell-dj.ts';
import { tongueIn } from '../../twiml/voice.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import type { Webhook } from '../webhook.ts';

const readingFacts: OptionalStep = { name: 'read what a caller has told', milliseconds: 700 };

const nobody: NextCaller = { announced: undefined, dossier: '' };

/** A call, and what is written down of it; undefined where that cannot be read. */
export interface ReadCall {
  readonly callSid: string;
  readonly facts: readonly CallFact[] | undefined;
}

/** What is written down of whoever comes next most probably, for a DJ to whom the line is being looked at. */
export async function expectedCaller(webhook: Webhook): Promise<ReadCall | undefined> {
  const [expected] = djCall.fromQuery(webhook.parameters).expected;
  return expected === undefined ? undefined : readCall(webhook, expected);
}

/** What is written down of a call; undefined where the station wants to know nothing of callers. */
export async function readCall(webhook: Webhook, callSid: string): Promise<ReadCall | undefined> {
  return needsFacts(webhook) ? { callSid, facts: await factsForDj(webhook, callSid) } : undefined;
}

function needsFacts({ settings }: Webhook): boolean {
  return settings.dossier !== 'off' || settings.onceAShow;
}

/** Who comes next, and what the DJ hears of them. What cannot be read is left out. */
export async function nextCallerFor(
  webhook: Webhook,
  round: DjRound,
  { show, read: before }: { readonly show: Show | undefined; readonly read?: ReadCall | undefined },
): Promise<NextCaller> {
  if (round.kind === 'put-off') return { ...nobody, announced: announcedOf(webhook, round, round.first) };
  if (round.kind !== 'waiting' || round.first === null) return nobody;
  const { voice, settings, now } = webhook;
  const { callSid, waitSeconds } = round.first;
  const { dossier: much, stationTimezone: timeZone } = settings;
  const reading = () => (needsFacts(webhook) ? factsForDj(webhook, callSid) : undefined);
  const read = before?.callSid === callSid ? before.facts : await reading();
  const facts = read ?? [];
  // Of somebody whose facts cannot be read, nobody can say whether they have answered, or are here for the first time.
  const nearFront = read && nearFrontOf(callSid, show);
  const caller = callerDossier(facts, { waitSeconds, now, nearFront, isWritten: read !== undefined });
  const announced = announcedOf(webhook, round, round.first);
  return {
    announced: { ...announced, since: joinedAtSeconds(facts) ?? announced.since },
    dossier: spokenDossier(tongueIn(voice), caller, { much, now, timeZone }),
    isInTurn: read !== undefined && comesInTurn(facts),
    letsOthersGoFirst: round.waiting > 1 && letsOthersGoFirst(facts, lastPickUpIn(show)),
  };
}

function lastPickUpIn(show: Show | undefined): string | undefined {
  return show && takesCallers(show) ? show.pickUps.at(-1)?.at : undefined;
}

/** Put in place by the build, from the files in assets/hold-music. */
declare const HOLD_MUSIC_TRACKS: HoldTracks;

/** Since when somebody has been near the front for sure, and how long a round of waiting takes; undefined where nobody can say. */
export function nearFrontOf(callSid: string, show: Show | undefined): NearFront | undefined {
  const since = show && takesCallers(show) ? nearFrontSince(callSid, show) : undefined;
  return since && { since, longestRoundSeconds: longestRoundSeconds(HOLD_MUSIC_TRACKS) };
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
  return bestEffort(webhook, readingFacts, () => factsOfCall(webhook.station(), callSid));
}
