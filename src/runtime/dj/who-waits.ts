import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { type CallerDossier, callerDossier } from '../../show/dj/caller-dossier.ts';
import type { FirstInLine } from '../../show/dj/dj-turn.ts';
import type { Show } from '../../show/show.ts';
import { spokenWhoWaits } from '../../show/words/spoken-callers.ts';
import { queueMembers, waitingCallers } from '../../twilio/queues.ts';
import { djHears, djIsTold, type KeyContext } from '../../twiml/dj/tell-dj.ts';
import { tongueIn } from '../../twiml/voice.ts';
import { attempt, type Step } from '../attempt.ts';
import type { Webhook } from '../webhook.ts';
import { factsForDj } from './dossier-for-dj.ts';
import { showAtKey } from './key-context.ts';
import { lineSids } from './look-at-line.ts';

const looking: Step = { name: 'look at who waits', milliseconds: 1500 };

/** As many as somebody can keep in mind. */
const mostCallers = 3;

/** The DJ hears how many wait, for how long, and what the first few have to say. */
export async function whoWaits(webhook: Webhook, context: KeyContext): Promise<VoiceResponse> {
  const { voice, settings } = webhook;
  const show = await showAtKey(webhook);
  const line = show && (await attempt(webhook, looking, () => look(webhook, show)));
  if (line === undefined) return djIsTold(voice, 'that-did-not-work', context);
  if (line.waiting === 0) return djIsTold(voice, 'nobody-is-waiting', context);
  const first = await dossiersOf(webhook, line.first);
  const waits = [...first, ...line.all].flatMap(({ waitSeconds }) => waitSeconds ?? []);
  const longestWaitSeconds = waits.length === 0 ? null : Math.max(...waits);
  const callers = { waiting: line.waiting, longestWaitSeconds, first };
  return djHears(voice, spokenWhoWaits(tongueIn(voice), callers, settings.dossier), context);
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

function dossiersOf(webhook: Webhook, callers: readonly FirstInLine[]): Promise<CallerDossier[]> {
  const { settings, now } = webhook;
  return Promise.all(
    callers.map(async ({ callSid, waitSeconds }) => {
      const facts = settings.dossier === 'off' ? [] : ((await factsForDj(webhook, callSid)) ?? []);
      return callerDossier(facts, { waitSeconds, now });
    }),
  );
}
