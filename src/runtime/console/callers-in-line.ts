import type { CallFact } from '../../show/call/call-fact.ts';
import { type PhoneNumber, parsePhoneNumber } from '../../show/phone-number.ts';
import { callerHistory } from '../../twilio/call-log.ts';
import { factsOfCall } from '../../twilio/facts-of-call.ts';
import { mapWithLimit } from '../../twilio/map-with-limit.ts';
import type { QueuedCall } from '../../twilio/queue-members.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import type { Webhook } from '../webhook.ts';

/** What this process knows of a call. Forgetting it costs another look. */
interface Remembered {
  facts: readonly CallFact[] | undefined;
  factsAt: number;
  number: PhoneNumber | null | undefined;
  callsBefore: number | null;
}

/** Whoever looks pays: the telephone side writes nothing for the console. So many looks a poll, front first. */
const mostFactsRead = 3;
const mostFactsReadAnew = 1;
/** Whoever comes next, or is on the air, is looked at again before the others: soon the DJ hears of them. */
const mostInFront = 3;
const mostNumbersRead = 3;
/** What somebody has told meanwhile is seen so much later at the latest, while few wait. */
const freshMilliseconds = 10_000;
const mostRemembered = 1000;

const reading: OptionalStep = { name: 'read what is written down of somebody in line', milliseconds: 1500 };
const asking: OptionalStep = { name: 'see who calls, and how often before', milliseconds: 1500 };

const remembered = new Map<string, Remembered>();

/**
 * What is known of those in line, front first. Of the first few that are not known yet, or no longer for sure, it is looked up now: whoever is in
 * their queue since it was read was moved.
 */
export async function knownCallers(
  webhook: Webhook,
  inLine: readonly QueuedCall[],
): Promise<ReadonlyMap<string, Readonly<Remembered>>> {
  const now = webhook.now.getTime();
  const front = inLine.slice(0, mostInFront).map(({ callSid }) => callSid);
  const isFront = (callSid: string) => front.includes(callSid);
  const all = inLine.map(({ callSid }) => [callSid, rememberedOf(callSid)] as const);
  const movedSince = new Set(
    inLine
      .filter(({ callSid, enqueuedAt }) => enqueuedAt > rememberedOf(callSid).factsAt)
      .map(({ callSid }) => callSid),
  );
  const unread = all.filter(([callSid, { facts }]) => facts === undefined || movedSince.has(callSid));
  const aged = all
    .filter((one) => !unread.includes(one) && now - one[1].factsAt > freshMilliseconds)
    .sort(([, one], [, other]) => one.factsAt - other.factsAt)
    .sort(([one], [other]) => Number(isFront(other)) - Number(isFront(one)))
    .slice(0, mostFactsReadAnew);
  const toRead = [...unread, ...aged].slice(0, mostFactsRead);
  const toAsk = all.filter(([, { number }]) => number === undefined).slice(0, mostNumbersRead);
  await mapWithLimit(
    [
      ...toRead.map(
        ([callSid, known]) =>
          () =>
            readFacts(webhook, callSid, known),
      ),
      ...toAsk.map(
        ([callSid, known]) =>
          () =>
            readNumber(webhook, callSid, known),
      ),
    ],
    (look) => look(),
  );
  return new Map(all);
}

/**
 * What is written down of one call, read now for somebody who acts by it.
 *
 * @throws whatever the SDK throws
 */
export async function factsToActBy(webhook: Webhook, callSid: string): Promise<readonly CallFact[]> {
  const facts = await factsOfCall(webhook.station(), callSid);
  Object.assign(rememberedOf(callSid), { facts, factsAt: webhook.now.getTime() });
  return facts;
}

/** What was written down of one call, read now for somebody who looks: as it was before where that fails. */
export async function freshFacts(webhook: Webhook, callSid: string): Promise<readonly CallFact[]> {
  const known = rememberedOf(callSid);
  await readFacts(webhook, callSid, known);
  return known.facts ?? [];
}

function rememberedOf(callSid: string): Remembered {
  const known = remembered.get(callSid);
  if (known) return known;
  const nothing: Remembered = { facts: undefined, factsAt: 0, number: undefined, callsBefore: null };
  for (const oldest of remembered.keys()) if (remembered.size >= mostRemembered) remembered.delete(oldest);
  remembered.set(callSid, nothing);
  return nothing;
}

async function readFacts(webhook: Webhook, callSid: string, known: Remembered): Promise<void> {
  const facts = await bestEffort(webhook, reading, () => factsOfCall(webhook.station(), callSid));
  if (facts === undefined) return;
  known.facts = facts;
  known.factsAt = webhook.now.getTime();
}

/** The number that calls, and how often it has called this one before: two requests, once a call. */
async function readNumber(webhook: Webhook, callSid: string, known: Remembered): Promise<void> {
  const seen = await bestEffort(webhook, asking, () => callerHistory(webhook.client(), callSid));
  if (seen === undefined) return;
  known.number = parsePhoneNumber(seen.from) ?? null;
  known.callsBefore = known.number === null ? null : seen.callsBefore;
}
