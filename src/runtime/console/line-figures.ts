import type { DjState, LineFigures } from '../../show/console/board.ts';
import { waitAhead, waitEstimateSeconds } from '../../show/line/wait-estimate.ts';
import { djForCallers } from '../../show/line/waiting-facts.ts';
import { epochSeconds } from '../../show/moment.ts';
import { type Sayable, sayingNow } from '../../show/said-by-station.ts';
import { type Show, takesCallers } from '../../show/show.ts';
import type { Webhook } from '../webhook.ts';
import type { CountedCalls } from './counted-calls.ts';

/** The line as it was looked at. */
export interface SeenLine {
  readonly show: Show | undefined;
  readonly waiting: number;
  readonly counted: CountedCalls | undefined;
}

/** How the line stands. */
export function lineFigures(webhook: Webhook, { show, waiting, counted }: SeenLine): LineFigures {
  const { settings, now } = webhook;
  const isTaken = show !== undefined && takesCallers(show);
  return {
    state: show?.state ?? 'none',
    openedAt: show === undefined ? null : Date.parse(show.openedAt),
    dj: djStateOf(show, now),
    waiting,
    estimateMinutes: estimateOf(webhook, show, waiting),
    // The show remembers ten pick-ups: of more, nobody can say how many.
    aired: isTaken && show.pickUps.length < 10 ? show.pickUps.length : null,
    calls: counted?.calls ?? null,
    texts: counted?.texts ?? null,
    newMessages: counted?.newMessages ?? null,
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
