import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { callerAside } from '../../carried/caller.ts';
import { link } from '../../carried/codec.ts';
import type { PickedUp } from '../../show/call/call-fact.ts';
import type { Departure } from '../../show/call/departure.ts';
import { isCallSid } from '../../show/call/is-call-sid.ts';
import { pickUpIn } from '../../show/call/turn-of-call.ts';
import type { InLine } from '../../show/line/in-line.ts';
import { type Show, takesCallers } from '../../show/show.ts';
import { lastWords } from '../../twiml/line/after-the-line.ts';
import { carriedBy } from '../../twiml/line/into-the-line.ts';
import { offTheAir } from '../../twiml/plain.ts';
import type { Step } from '../attempt.ts';
import { readFacts } from '../call/read-facts.ts';
import { recordDeparture, recordParting } from '../call/record-departure.ts';
import { knownShow } from '../current-show.ts';
import { hasDjGone, resume } from '../line/resume.ts';
import type { Webhook } from '../webhook.ts';

const reading: Step = { name: 'read which DJ has taken the caller', milliseconds: 600 };

/** Who was with a DJ, or about to be, and may still be on the line. */
export type Parted = Extract<Departure, { kind: 'parted' }>;

type Taken = Pick<PickedUp, 'djCallSid' | 'at'>;

/**
 * A caller and a DJ have parted. Was the DJ cut off, the caller stays for them; otherwise the caller is thanked, and held for
 * a while. Whoever was only about to be connected is kept too where nobody can say by whom. Nobody is kept when the line is
 * closing or closed, for nobody would take them.
 */
export async function partFromDj(
  webhook: Webhook,
  { outcome, lastWords: words }: Parted,
  caller: InLine,
): Promise<VoiceResponse> {
  const show = await knownShow(webhook);
  const isClosed = show !== undefined && !takesCallers(show);
  const taken = isClosed ? undefined : await pickUpOf(webhook, show, caller);
  const who = { caller, outcome, pickedUpAt: taken?.at };
  const djCallSid = taken?.djCallSid;
  // Not a word was said: the DJ was cut off before it could be written down.
  const isBarelyTaken = !isClosed && taken === undefined && outcome !== 'aired' && words !== 'nothing';
  const dj = isCallSid(djCallSid) ? djCallSid : undefined;
  if (isBarelyTaken || (dj !== undefined && (await hasDjGone(webhook, dj)))) {
    const [document] = await Promise.all([resume(webhook, caller, dj), recordParting(webhook, who)]);
    return document;
  }
  await recordDeparture(webhook, who);
  const isHeld = !isClosed && words !== 'nothing';
  if (!isHeld) return lastWords(webhook.voice, words);
  return offTheAir(
    webhook.voice,
    link('/after-air', carriedBy(caller), callerAside.toQuery({ djCallSid: dj })),
  );
}

/** What is remembered of the show may be a little old, but a caller is taken for the first time only once. */
async function pickUpOf(
  webhook: Webhook,
  show: Show | undefined,
  { turn }: InLine,
): Promise<Taken | undefined> {
  const { callSid } = webhook;
  const noted = show !== undefined && takesCallers(show) ? show.pickUps : [];
  const known = turn === 1 ? noted.findLast((pickUp) => pickUp.callSid === callSid) : undefined;
  if (known !== undefined || callSid === '') return known;
  return pickUpIn((await readFacts(webhook, callSid, reading)) ?? [], turn);
}
