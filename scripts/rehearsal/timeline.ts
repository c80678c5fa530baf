import type { Exchange } from '../../emulator/events.ts';
import type { Scenario } from './scenario.ts';
import type { AtConsole, ShowEvent } from './show-event.ts';

/** Of a scenario, or of a drill. */
interface Told extends Pick<Scenario, 'beginsAt'> {
  readonly numbers: Pick<Scenario['numbers'], 'dj'>;
  readonly listeners: readonly Pick<Scenario['listeners'][number], 'name' | 'from' | 'callsAt'>[];
}

type Describe = (event: ShowEvent) => string | undefined;

/** Who sits there. */
const CONSOLE = { producer: 'Producer', dj: 'DJ' } as const;

/** How long a sentence of the line may be in the timeline before it is cut. */
const LONGEST_QUOTE = 110;

/**
 * Turns what happens into lines that a person can follow: time, who, what they hear or do. Music is told once with
 * the announcement before it, not as an event of its own.
 */
export class Timeline {
  readonly #beginsAt: number;
  readonly #nameOf: (callSid: string) => string;
  readonly #names = new Map<string, string>();

  constructor(scenario: Told) {
    this.#beginsAt = scenario.beginsAt;
    this.#nameOf = (callSid) => this.#names.get(callSid) ?? callSid.slice(0, 6);
    this.#people = peopleOf(scenario);
  }

  readonly #people: (call: { from: string; to: string; at: number }) => string;

  /** The line for an event, or nothing when the event is not worth one. */
  describe(event: ShowEvent): string | undefined {
    if (event.type === 'call' && event.status === 'ringing')
      this.#names.set(event.callSid, this.#people(event));
    const what = this.#what(event);
    if (what === undefined) return undefined;
    const who = this.#who(event);
    return `${this.#clock(event.at)}  ${who.padEnd(16)} ${what}`;
  }

  #who(event: ShowEvent): string {
    if (event.type === 'console') return CONSOLE[event.role];
    const callSid = event.type === 'webhook' ? event.exchange.callSid : 'callSid' in event && event.callSid;
    return callSid ? this.#nameOf(callSid) : '';
  }

  readonly #what: Describe = (event) => {
    switch (event.type) {
      case 'call':
        return callLine(event.status);
      case 'heard':
        return heardLine(event.kind, event.text);
      case 'key':
        return `presses ${event.digit}${event.used ? '' : ' (nothing listens)'}`;
      case 'queue':
        return queueLine(event);
      case 'bridge':
        return event.change === 'joined'
          ? `ON AIR with ${this.#nameOf(event.withCallSid)}`
          : `off the air (${event.by?.replaceAll('-', ' ')})`;
      case 'message':
        return textLine(event);
      case 'alert':
        return `ALERT ${event.code}: ${event.message}`;
      case 'said':
        return `says: ${quoted(event.words)}`;
      case 'webhook':
        return recordingLine(event.exchange);
      case 'console':
        return consoleLine(event, event.callSid === undefined ? '' : this.#nameOf(event.callSid));
      case 'rest':
        return undefined;
    }
  };

  #clock(at: number): string {
    const seconds = Math.floor((at - this.#beginsAt) / 1000);
    const [hours, minutes, rest] = [seconds / 3600, (seconds % 3600) / 60, seconds % 60].map(Math.floor);
    return [hours, minutes, rest].map((part) => String(part).padStart(2, '0')).join(':');
  }
}

/** Finds the name that the scenario gives to a call: by number and, where several share one, by time. */
function peopleOf(scenario: Told): (call: { from: string; to: string; at: number }) => string {
  return ({ from, to, at }) => {
    if (to === scenario.numbers.dj) return 'DJ';
    const since = (at - scenario.beginsAt) / 1000;
    const sameNumber = scenario.listeners.filter((listener) => listener.from === from);
    const closest = sameNumber.sort(
      (one, other) => Math.abs(one.callsAt - since) - Math.abs(other.callsAt - since),
    )[0];
    return closest?.name ?? `…${from.slice(-4)}`;
  };
}

/** Looking at the board is worth no line, unless it cannot be seen. */
function consoleLine({ asked, to, status, code }: AtConsole, name: string): string | undefined {
  if (asked === 'board') return status === 200 ? undefined : `cannot see the board (${code ?? status})`;
  const where = typeof to === 'number' ? `number ${to + 1}` : to;
  const what = [asked, name, where].filter((part) => part !== undefined && part !== '').join(' ');
  return `at the console: ${what}${status === 200 ? '' : `, refused (${code ?? status})`}`;
}

function textLine({ to, body, errorCode }: { to: string; body: string; errorCode?: number }): string {
  const refused = errorCode === undefined ? '' : ` is refused (${errorCode})`;
  return `text to …${to.slice(-4)}${refused}: "${body}"`;
}

function callLine(status: string): string | undefined {
  if (status === 'ringing') return 'calls';
  return status === 'in-progress' ? undefined : `call ${status}`;
}

function heardLine(kind: string, text: string): string | undefined {
  if (kind === 'say') return `hears: ${quoted(text)}`;
  if (kind === 'play') return `hears: ♪ ${soundIn(text)}`;
  return kind === 'beep' ? 'hears: a beep' : undefined;
}

function quoted(words: string): string {
  return `"${words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words}"`;
}

/** Only the last part of the address: what follows may be what lets somebody hear a message. */
function soundIn(address: string): string {
  return address.split('?')[0]?.split('/').pop() ?? '';
}

/** A recording is complete: Twilio tells the line of it. */
function recordingLine({ url, requestBody }: Exchange): string | undefined {
  const parameters = new URLSearchParams(requestBody);
  if (new URL(url).pathname !== '/message-saved' || parameters.get('RecordingStatus') !== 'completed')
    return undefined;
  return `has been recorded for ${parameters.get('RecordingDuration')} s`;
}

function queueLine({ change, result, queue }: Extract<ShowEvent, { type: 'queue' }>): string {
  if (change === 'joined') return queue.endsWith('-next') ? 'waits ahead of the line' : 'waits in line';
  return change === 'taken' ? 'is taken from the line' : `leaves the line (${result})`;
}
