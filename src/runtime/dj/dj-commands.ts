import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { requeuedCaller } from '../../carried/caller.ts';
import { link } from '../../carried/codec.ts';
import type { HeardCaller } from '../../carried/dj.ts';
import { type CallerDossier, callerDossier } from '../../show/dj/caller-dossier.ts';
import type { FirstInLine } from '../../show/dj/decide-dj-round.ts';
import { lastOfDj, putBack } from '../../show/dj/dj-command.ts';
import { epochSeconds } from '../../show/moment.ts';
import { type Show, takesCallers } from '../../show/show.ts';
import { spokenWhoWaits } from '../../show/words/spoken-to-dj.ts';
import { sendCall } from '../../twilio/calls.ts';
import { queueMembers } from '../../twilio/queue-members.ts';
import { waitingCallers } from '../../twilio/queues.ts';
import { dialAtOnce, djHearsWhoWaits, djWrapsUp } from '../../twiml/dj/before-caller.ts';
import { backToLine, type DjCall, djHears, djIsTold, type KeyContext } from '../../twiml/dj/tell-dj.ts';
import { goOn } from '../../twiml/plain.ts';
import { tongueIn } from '../../twiml/voice.ts';
import { freshShow, rememberedShow } from '../current-show.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import type { Webhook } from '../webhook.ts';
import { factsForDj, type ReadCall, readCall, whoItWas } from './dossier-for-dj.ts';
import { showAtKey } from './key-context.ts';
import { dialledLine, hasSameQueues, lineSids } from './look-at-line.ts';

/** The DJ wants no more words: on to whoever is announced, or to hear who comes next. */
export async function connectAtOnce(webhook: Webhook, context: KeyContext): Promise<VoiceResponse> {
  const { announced, lineState: state, last, proof } = context;
  if (announced === undefined) return goOn(backToLine(context));
  const line = dialledLine(webhook, await showAtKey(webhook));
  const { queue, callSid: who } = announced;
  return dialAtOnce({ line, queue, prompt: 'waiting', state, who, last, proof });
}

/** Who is announced, once more; or, where nobody is, who it was that the DJ has talked to last. */
export async function dossierAgain(webhook: Webhook, context: KeyContext): Promise<VoiceResponse> {
  const { voice, settings } = webhook;
  if (context.moment === 'dossier') return goOn(backToLine(context));
  const last = await lastCallerOf(webhook, context);
  if (last === undefined) return djIsTold(voice, 'no-last-caller', context);
  const words = await whoItWas(webhook, last);
  const said =
    words === '' ? ({ sentence: 'dossier-is-off' } as const) : ({ sentence: 'that-was', words } as const);
  const { lineState: state, proof } = context;
  return djWrapsUp(voice, { state, seconds: settings.wrapUpSeconds, last, proof, ...said });
}

const sending: OptionalStep = { name: 'put a caller back in line', milliseconds: 1500 };

/** The caller hears a sentence before being in line again; whoever is next then must not come in between. */
const leastSeconds = 6;

/** The DJ wants the last caller once more. */
export async function putCallerBack(webhook: Webhook, context: KeyContext): Promise<VoiceResponse> {
  const { voice, settings } = webhook;
  const callSid = await lastCallerOf(webhook, context);
  if (callSid === undefined) return djIsTold(voice, 'no-last-caller', context);
  switch (await sendBack(webhook, callSid)) {
    case 'told': {
      const seconds = Math.max(leastSeconds, settings.wrapUpSeconds);
      const { lineState, proof } = context;
      return djWrapsUp(voice, {
        state: lineState,
        seconds,
        proof,
        last: callSid,
        sentence: 'caller-comes-back',
      });
    }
    case 'gone':
      return djIsTold(voice, 'caller-is-gone', context);
    case 'already':
      return djIsTold(voice, 'caller-is-back-already', context);
    case undefined:
      return djIsTold(voice, 'that-did-not-work', context);
  }
}

async function sendBack(webhook: Webhook, callSid: string): Promise<'told' | 'gone' | 'already' | undefined> {
  const [facts, show] = await Promise.all([factsForDj(webhook, callSid), showAtKey(webhook)]);
  if (facts === undefined) return undefined;
  const decision = putBack(facts, webhook.callSid);
  if (decision.kind !== 'can be') return decision.kind === 'is gone' ? 'gone' : 'already';
  const { since, turn } = decision;
  const path = link(
    '/back-in-line',
    requeuedCaller.toQuery({ why: 'put-back', show: show?.show, since, turn }),
  );
  const url = webhook.url(path);
  return bestEffort(webhook, sending, () => sendCall(webhook.client(), { callSid, url }));
}

/** Whom this DJ has talked to last, as the call remembers it, or else as the show does. */
export async function lastCallerOf(webhook: Webhook, { last }: DjCall): Promise<string | undefined> {
  if (last !== undefined) return last;
  const show = await freshShow(webhook);
  return show && takesCallers(show) ? lastOfDj(show.pickUps, webhook.callSid) : undefined;
}

const looking: OptionalStep = { name: 'look at who waits', milliseconds: 1500 };

/** As many as somebody can keep in mind. */
const mostCallers = 3;

/** The DJ hears how many wait, for how long, and what the first few have to say. */
export async function whoWaits(webhook: Webhook, context: KeyContext): Promise<VoiceResponse> {
  const { voice, settings } = webhook;
  const { expected = [] } = context;
  const [line, ...read] = await Promise.all([
    seeLine(webhook),
    ...expected.map((callSid) => readCall(webhook, callSid)),
  ]);
  if (line === undefined) return djIsTold(voice, 'that-did-not-work', context);
  if (line.waiting === 0) return djIsTold(voice, 'nobody-is-waiting', context);
  const first = await dossiersOf(webhook, line.first, read);
  const waits = [...first, ...line.all].flatMap(({ waitSeconds }) => waitSeconds ?? []);
  const longestWaitSeconds = waits.length === 0 ? null : Math.max(...waits);
  const callers = { waiting: line.waiting, longestWaitSeconds, first };
  const words = spokenWhoWaits(tongueIn(voice), callers, settings.dossier);
  // Where the DJ hears nothing of anybody, there is nobody to choose.
  if (settings.dossier === 'off') return djHears(voice, words, context);
  return djHearsWhoWaits(voice, { words, three: line.first.map((one) => heardOf(webhook, one)), context });
}

function heardOf({ now }: Webhook, { callSid, waitSeconds }: FirstInLine): HeardCaller {
  return { callSid, since: epochSeconds(now) - Math.floor(waitSeconds) };
}

/** As of the show that is remembered, while it is read anew; once more where it has other queues by now. */
async function seeLine(webhook: Webhook): Promise<SeenLine | undefined> {
  const see = (show: Show) => bestEffort(webhook, looking, () => look(webhook, show));
  const remembered = await rememberedShow(webhook);
  const [ahead, show] = await Promise.all([remembered && see(remembered), showAtKey(webhook)]);
  if (show === undefined) return undefined;
  return remembered && hasSameQueues(remembered, show) ? ahead : see(show);
}

interface SeenLine {
  readonly waiting: number;
  readonly first: readonly FirstInLine[];
  /** All that were looked at. */
  readonly all: readonly FirstInLine[];
}

async function look({ client }: Webhook, show: Show): Promise<SeenLine> {
  const sids = lineSids(show);
  const [sizes, next, main] = await Promise.all([
    waitingCallers(client(), sids),
    queueMembers(client(), sids.next, mostCallers),
    queueMembers(client(), sids.main, mostCallers),
  ]);
  const all = [...next, ...main];
  return { waiting: (sizes.main ?? 0) + (sizes.next ?? 0), first: all.slice(0, mostCallers), all };
}

/** @param read of whom it was expected that they wait */
function dossiersOf(
  webhook: Webhook,
  callers: readonly FirstInLine[],
  read: readonly (ReadCall | undefined)[],
): Promise<CallerDossier[]> {
  const { settings, now } = webhook;
  const factsOf = async (callSid: string) => {
    if (settings.dossier === 'off') return [];
    const before = read.find((call) => call?.callSid === callSid);
    return (before ? before.facts : await factsForDj(webhook, callSid)) ?? [];
  };
  return Promise.all(
    callers.map(async ({ callSid, waitSeconds }) =>
      callerDossier(await factsOf(callSid), { waitSeconds, now }),
    ),
  );
}
