import type { DjState, LineFigures } from '../../show/console/board.ts';
import { waitAhead, waitEstimateSeconds } from '../../show/line/wait-estimate.ts';
import { djForCallers } from '../../show/line/waiting-facts.ts';
import { expiryTime } from '../../show/message/message.ts';
import { epochSeconds } from '../../show/moment.ts';
import { type Sayable, sayingNow } from '../../show/said-by-station.ts';
import { type Show, takesCallers } from '../../show/show.ts';
import { countedSince } from '../../twilio/call-log.ts';
import { messagesAfter } from '../../twilio/stored-messages.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import type { Webhook } from '../webhook.ts';

const counting: OptionalStep = {
  name: 'count calls, texts and messages for the console',
  milliseconds: 2000,
};
/** Nobody decides by them. */
const countedFor = 20_000;

interface Counted {
  readonly show: string;
  readonly at: number;
  readonly calls: number;
  readonly texts: number;
  readonly newMessages: number;
}

let counted: Counted | undefined;

/** How the line stands. What is counted is as of twenty seconds ago at most. */
export async function lineFigures(
  webhook: Webhook,
  { show, waiting }: { readonly show: Show | undefined; readonly waiting: number },
): Promise<LineFigures> {
  const { settings, now } = webhook;
  const figures = show && (await countedFigures(webhook, show));
  const isTaken = show !== undefined && takesCallers(show);
  return {
    state: show?.state ?? 'none',
    openedAt: show === undefined ? null : Date.parse(show.openedAt),
    dj: djStateOf(show, now),
    waiting,
    estimateMinutes: estimateOf(webhook, show, waiting),
    // The show remembers ten pick-ups: of more, nobody can say how many.
    aired: isTaken && show.pickUps.length < 10 ? show.pickUps.length : null,
    calls: figures?.calls ?? null,
    texts: figures?.texts ?? null,
    newMessages: figures?.newMessages ?? null,
    topic: saidWords(webhook, show, 'topic'),
    nextShow: saidWords(webhook, show, 'nextShow'),
    wordForDj: (isTaken && show.producerWord) || '',
    isFull: waiting >= settings.maxQueueSize,
  };
}

function djStateOf(show: Show | undefined, now: Date): DjState {
  if (show === undefined || !takesCallers(show)) return { is: 'away', since: null };
  const dj = djForCallers(show, epochSeconds(now));
  if (dj.kind === 'break') return { is: 'break', until: Date.parse(show.breakUntil ?? '') || null };
  if (show.djAwaySince === null) return { is: 'there' };
  return { is: 'away', since: Date.parse(show.djAwaySince) };
}

/** For somebody who calls now, a little either way. */
function estimateOf(
  { settings, now }: Webhook,
  show: Show | undefined,
  waiting: number,
): LineFigures['estimateMinutes'] {
  if (show === undefined || show.state !== 'open' || show.djAwaySince !== null) return null;
  const { showPaceSeconds } = settings;
  const ahead = waitAhead(show, { place: waiting + 1, now: epochSeconds(now), showPaceSeconds });
  const minutes = waitEstimateSeconds(ahead) / 60;
  return [Math.floor(minutes * 0.9), Math.max(1, Math.ceil(minutes * 1.2))];
}

/** A recording has no words to show. */
function saidWords({ settings, now }: Webhook, show: Show | undefined, what: Sayable): string {
  const saying = sayingNow(show?.said, what, now);
  if (saying === undefined) return settings[what] ?? '';
  return 'words' in saying ? saying.words : '';
}

async function countedFigures(webhook: Webhook, show: Show): Promise<Counted | undefined> {
  const at = webhook.now.getTime();
  if (counted?.show === show.show && at - counted.at < countedFor) return counted;
  const { settings, now, station, client } = webhook;
  const figures = await bestEffort(webhook, counting, async () => {
    const notBefore = expiryTime({ now, ...settings });
    const [since, messages] = await Promise.all([
      countedSince(client(), new Date(show.openedAt)),
      messagesAfter(station(), { state: 'new', notBefore }),
    ]);
    return { ...since, newMessages: messages.length };
  });
  counted = figures && { show: show.show, at, ...figures };
  return counted;
}
