import type { Exchange } from '../../emulator/events.ts';
import type { ShowEvent } from './show-event.ts';
import { spellsInLine } from './spells-in-line.ts';

/** What really became of a listener's call, as the emulated network saw it. */
export type Fate =
  | 'aired'
  | 'gave up'
  | 'refused'
  /** Turned away with nothing to choose. */
  | 'kept out'
  | 'closed out'
  /** Thanked by the DJ, who did not want to take them. */
  | 'not taken'
  /** Thanked, by somebody at the console. */
  | 'dropped'
  | 'waited too long'
  /** Out of the line by a key, to leave a message. */
  | 'message instead'
  /** Called a second time, and that call has the place. */
  | 'called again'
  | 'still there';

/** Everything that was seen of one call. */
export interface SeenOfCall {
  /** In the order in which it happened. */
  readonly events: readonly ShowEvent[];
  /** The requests that it caused. */
  readonly webhooks: readonly Exchange[];
  readonly isOver: boolean;
}

/** Said in line to those whom the end of the show lets go. */
const SHOW_IS_OVER = 'has come to its end';

/** Whoever has been on the air was aired, whatever happened after that. */
export function fateOf({ events, webhooks, isOver }: SeenOfCall): Fate {
  if (!isOver) return 'still there';
  const spells = spellsInLine(events);
  if (spells.some(({ onAir }) => onAir)) return 'aired';
  const last = spells.at(-1);
  if (last === undefined && webhooks.some(keptOut)) return 'kept out';
  if (last === undefined) return webhooks.some(turnedAway) ? 'refused' : 'gave up';
  if (last.out === 'redirected') return afterRedirect(webhooks);
  if (last.out !== 'leave') return webhooks.some(turnedAway) ? 'refused' : 'gave up';
  if (webhooks.some(isToldFull)) return 'refused';
  if (webhooks.some(isAskedForMessage)) return 'message instead';
  return lastWordsInLine(events).includes(SHOW_IS_OVER) ? 'closed out' : 'waited too long';
}

/** The line itself has let this caller go: what had come just before says why. */
function lastWordsInLine(events: readonly ShowEvent[]): string {
  const out = events.findLastIndex((event) => event.type === 'queue' && event.change === 'left');
  const last = events.slice(0, out).findLast(({ type }) => type === 'heard');
  return last?.type === 'heard' ? last.text : '';
}

/** The line was full, or took nobody. */
function turnedAway({ url, status, requestBody, responseBody }: Exchange): boolean {
  const { pathname } = new URL(url);
  if (pathname === '/dequeue-action') return requestBody.includes('QueueResult=queue-full');
  return pathname === '/enqueue' && status === 200 && !responseBody.includes('<Enqueue');
}

function keptOut({ url, status, responseBody }: Exchange): boolean {
  const isSettled = new URL(url).pathname === '/enqueue' && status === 200;
  return isSettled && !/<(Enqueue|Gather|Redirect)/.test(responseBody);
}

/** Somebody has taken the caller out of the line: where they were sent says why. */
function afterRedirect(webhooks: readonly Exchange[]): Fate {
  const sentAway = webhooks.find(({ url }) => new URL(url).pathname === '/sent-away');
  if (sentAway !== undefined) return howSentAway(sentAway);
  return webhooks.some(isPlaceTaken) ? 'called again' : 'closed out';
}

/** To a message, by a DJ with the choice of one, in the words of a line that takes no calls, or with thanks. */
function howSentAway({ url, responseBody }: Exchange): Fate {
  if (responseBody.includes('<Record')) return 'message instead';
  if (responseBody.includes('<Gather')) return 'not taken';
  return new URL(url).searchParams.get('as') === 'blocked' ? 'kept out' : 'dropped';
}

function isPlaceTaken({ url }: Exchange): boolean {
  return new URL(url).pathname === '/place-taken';
}

/** In the queue there was room, and in the line there was none. */
function isToldFull({ url, responseBody }: Exchange): boolean {
  return new URL(url).pathname === '/dequeue-action' && /\/caller-choice\?[^"]*room=1/.test(responseBody);
}

/** Out of the line and on to the recording at once, without being asked again. */
function isAskedForMessage({ url, requestBody, responseBody }: Exchange): boolean {
  const isLeaving = new URL(url).pathname === '/dequeue-action' && requestBody.includes('QueueResult=leave');
  return isLeaving && responseBody.includes('<Record');
}
