import type { Alert } from '../../emulator/account.ts';
import type { CallAccount } from './account-of-calls.ts';
import type { Fate } from './fate.ts';
import { brokenInMessages } from './invariants-of-messages.ts';
import { brokenInTexts } from './invariants-of-texts.ts';
import type { PlayedShow } from './play-show.ts';
import { StoredByLine } from './stored-by-line.ts';

/** A full queue is something that a show may well have, not something that went wrong. */
const QUEUE_IS_FULL = 14207;

const OUTCOMES: Readonly<Record<Exclude<Fate, 'still there'>, string>> = {
  aired: 'aired',
  'gave up': 'gave-up',
  refused: 'refused',
  'closed out': 'closed-out',
  'waited too long': 'waited-too-long',
  'message instead': 'message-instead',
};

/** Nobody hears either of these twice. */
const FAREWELLS = ['Goodbye', 'has come to its end'];

/** What must be true after every show, whatever happened in it. Each broken one is a sentence. */
export function brokenInvariants(show: PlayedShow, calls: readonly CallAccount[]): string[] {
  return [
    ...unaccounted(calls),
    ...outOfOrder(calls),
    ...nonsense(show),
    ...farewellsTwice(show, calls),
    ...brokenInTexts(show, calls),
    ...brokenInMessages(show, calls),
    ...numbersInAddresses(show),
    ...alerts(show.emulator.account.alerts),
    ...show.emulator.account.faults.map(
      (fault) => `the emulator met something it does not know: ${fault.message}`,
    ),
    ...leftOver(show),
  ];
}

function unaccounted(calls: readonly CallAccount[]): string[] {
  return calls.flatMap(({ name, fate, record, timesToldOutcome }) => {
    if (fate === 'still there') return [`${name} is still on the line after the end of the show`];
    if (!record?.outcome) return [`${name} (${fate}) has no closed record`];
    if (timesToldOutcome > 1) return [`${name} is accounted for ${timesToldOutcome} times`];
    const agrees = OUTCOMES[fate] === record.outcome;
    return agrees ? [] : [`${name} was ${fate}, but the record says ${record.outcome}`];
  });
}

/** First come first served: whoever joined earlier and was still there is taken earlier. */
function outOfOrder(calls: readonly CallAccount[]): string[] {
  const taken = calls.filter(({ takenAt }) => takenAt !== undefined);
  const inOrder = [...taken].sort((one, other) => (one.takenAt ?? 0) - (other.takenAt ?? 0));
  return inOrder.flatMap((later, index) => {
    const earlier = inOrder[index - 1];
    const jumped = earlier && (earlier.joinedAt ?? 0) > (later.joinedAt ?? 0);
    return jumped ? [`${earlier.name} was taken before ${later.name}, who was in line earlier`] : [];
  });
}

function nonsense({ events }: PlayedShow): string[] {
  return events.flatMap((event) => {
    const text = event.type === 'heard' ? event.text : event.type === 'message' ? event.body : '';
    return /undefined|NaN|null|\[object/.test(text) ? [`somebody was told nonsense: "${text}"`] : [];
  });
}

function farewellsTwice({ events }: PlayedShow, calls: readonly CallAccount[]): string[] {
  const said = events.flatMap((event) => (event.type === 'heard' && event.kind === 'say' ? [event] : []));
  return FAREWELLS.flatMap((farewell) => {
    const to = said.filter(({ text }) => text.includes(farewell)).map(({ callSid }) => callSid);
    const twice = new Set(to.filter((callSid, index) => to.indexOf(callSid) !== index));
    return calls
      .filter(({ callSid }) => twice.has(callSid))
      .map(({ name }) => `${name} was told more than once: "${farewell}"`);
  });
}

/** Twilio's own names: REST wants a number there, and a webhook by GET, as to a fallback, carries it there. */
const NAMES_OF_TWILIO = /^(To|From|Called|Caller)$/;

/** Addresses are logged, by Twilio and by whatever lies between: no telephone number belongs there. */
function numbersInAddresses({ events, scenario }: PlayedShow): string[] {
  const numbers = [scenario.numbers.djPhone, ...scenario.listeners.map(({ from }) => from)]
    .map((number) => number.replace(/\D/g, ''))
    .filter((digits) => digits.length >= 7);
  const paths = new Set<string>();
  for (const event of events) {
    if (event.type !== 'webhook' && event.type !== 'rest') continue;
    const { pathname, searchParams } = new URL(event.exchange.url);
    const values = [...searchParams].flatMap(([name, value]) => (NAMES_OF_TWILIO.test(name) ? [] : [value]));
    const address = [pathname, ...values].join(' ');
    if (numbers.some((digits) => address.includes(digits))) paths.add(pathname.replace(/\d{7,}/g, '…'));
  }
  return [...paths].map((path) => `a number stands in an address of ${path}`);
}

function alerts(all: readonly Alert[]): string[] {
  return all
    .filter(({ code }) => code !== QUEUE_IS_FULL)
    .map(({ code, message, url }) => `Twilio's debugger has an alert ${code}: ${message} ${url ?? ''}`);
}

function leftOver(show: PlayedShow): string[] {
  const failed = show.closeOuts.filter(({ exitCode }) => exitCode !== 0);
  const state = new StoredByLine(show).show?.state;
  const queues = state === 'closed' ? show.emulator.account.queues.all() : [];
  return [
    ...failed.map(({ exitCode, lines }) => `close-out ended with ${exitCode}: ${lines.at(-1) ?? ''}`),
    ...(state === 'closing' ? ['the line is still closing after the end of the show'] : []),
    ...queues.map(({ friendlyName }) => `the queue ${friendlyName} is still there after close-out`),
  ];
}
