import type { Act, CardText, OrderMove, Seen } from './act.ts';
import { mostOrdered } from './running-order.ts';

/** How many characters of each are kept. */
export const longest = {
  name: 60,
  town: 60,
  point: 200,
  note: 280,
  words: 80,
  topic: 160,
  reason: 80,
} as const;

const mostMinutes = 60;
const fields: Readonly<Record<string, unknown>> = {};

/**
 * Makes an act of what somebody has sent, whatever it is. Texts are cut to their length and freed of what would change how
 * others are read: control characters, marks that turn the direction of writing, and what nobody sees.
 *
 * @returns undefined where it is no act
 */
export function parseAct(sent: unknown): Act | undefined {
  const asked = typeof sent === 'object' && sent !== null ? (sent as Record<string, unknown>) : fields;
  const { act } = asked;
  switch (act) {
    case 'take-next':
      return typeof asked.onAir === 'string' ? { act, onAir: asked.onAir } : { act };
    case 'last-call':
    case 'back-to-open':
    case 'end-break':
    case 'open':
    case 'close':
    case 'list-blocked':
    case 'list-messages':
      return { act };
    case 'break':
      return { act, minutes: minutesOf(asked.minutes) };
    case 'word-for-dj':
      return { act, words: plainText(asked.words, longest.words) };
    case 'announce':
      return {
        act,
        topic: plainText(asked.topic, longest.topic),
        nextShow: plainText(asked.nextShow, longest.topic),
      };
    case 'unblock':
      return matching(asked.callerKey, /^[\w-]{8,64}$/, (callerKey) => ({ act, callerKey }));
    case 'keep-message':
    case 'delete-message':
      return matching(asked.recordingSid, /^RE[0-9a-f]{32}$/, (recordingSid) => ({ act, recordingSid }));
    default:
      return aboutCaller(asked);
  }
}

function aboutCaller(asked: Record<string, unknown>): Act | undefined {
  const seen = seenIn(asked);
  if (!seen) return undefined;
  const { act } = asked;
  switch (act) {
    case 'take-this':
    case 'put-back':
    case 'to-the-end':
    case 'message-instead':
    case 'drop':
    case 'show-number':
      return { act, ...seen };
    case 'guest':
    case 'lock':
      return { act, ...seen, on: asked.on === true };
    case 'block':
      return { act, ...seen, reason: plainText(asked.reason, longest.reason) };
    case 'save-card':
      return { act, ...seen, card: cardIn(asked.card), isScreened: asked.isScreened === true };
    case 'order':
      return isOrderMove(asked.to) ? { act, ...seen, to: asked.to } : undefined;
    default:
      return undefined;
  }
}

function seenIn({ callSid, turn, revision }: Record<string, unknown>): Seen | undefined {
  if (typeof callSid !== 'string' || !/^CA[0-9a-f]{32}$/.test(callSid)) return undefined;
  if (typeof turn !== 'number' || !Number.isInteger(turn) || turn < 1 || turn > 1000) return undefined;
  if (typeof revision !== 'string' || !/^\w{0,40}$/.test(revision)) return undefined;
  return { callSid, turn, revision };
}

function cardIn(card: unknown): CardText {
  const { name, town, point, note } =
    typeof card === 'object' && card !== null ? (card as Record<string, unknown>) : fields;
  return {
    name: plainText(name, longest.name),
    town: plainText(town, longest.town),
    point: plainText(point, longest.point),
    note: plainText(note, longest.note),
  };
}

function isOrderMove(to: unknown): to is OrderMove {
  if (typeof to === 'number') return Number.isInteger(to) && to >= 0 && to < mostOrdered;
  return typeof to === 'string' && ['next', 'last', 'up', 'down', 'out'].includes(to);
}

function minutesOf(minutes: unknown): number {
  return typeof minutes === 'number' && minutes >= 1 ? Math.min(Math.round(minutes), mostMinutes) : 1;
}

function matching(value: unknown, shape: RegExp, then: (value: string) => Act): Act | undefined {
  return typeof value === 'string' && shape.test(value) ? then(value) : undefined;
}

/** One line of text, cut between whole characters. */
export function plainText(value: unknown, most: number): string {
  if (typeof value !== 'string') return '';
  const line = value
    .slice(0, most * 20)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    // Halves of characters.
    .replace(/\p{Cs}/gu, '')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    // But not what joins, and parts, the letters of some scripts, and emoji.
    .replace(/[\u00ad\u115f\u1160\u180e\u200b\u2060-\u2064\u3164\ufeff]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  const isSeen = /[^\p{Z}\p{C}\p{M}]/u.test(line);
  return isSeen ? [...line].slice(0, most).join('').trim() : '';
}
