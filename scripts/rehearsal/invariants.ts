import type { CallAccount } from './account-of-calls.ts';
import { unaccounted, unexpectedAlerts } from './invariants-from-outside.ts';
import { brokenInAdmission } from './invariants-of-admission.ts';
import { brokenInAir, djNeverLetIn } from './invariants-of-air.ts';
import { brokenInConsole } from './invariants-of-console.ts';
import { brokenInMessages, brokenInWords } from './invariants-of-messages.ts';
import { brokenInNotices } from './invariants-of-notices.ts';
import { brokenInOrder } from './invariants-of-order.ts';
import { brokenInRunningOrder } from './invariants-of-running-order.ts';
import { brokenInTexts } from './invariants-of-texts.ts';
import type { PlayedShow } from './play-show.ts';
import { StoredByLine } from './stored-by-line.ts';

/** Nobody hears either of these sentences twice from the line; what callers say, or the show is about, may hold the words. */
const FAREWELLS: Readonly<Record<string, RegExp>> = {
  Goodbye: /(^|[.!?] )Goodbye\.$/,
  'has come to its end': /(^|[.!?] )Our show has come to its end\b/,
};

/** What a program writes where it has lost what it wanted to say. */
const NONSENSE = /\b(?:undefined|NaN|null)\b|\[object \w+\]/g;

/** What must be true after every show, whatever happened in it. Each broken one is a sentence. */
export function brokenInvariants(show: PlayedShow, calls: readonly CallAccount[]): string[] {
  return [
    ...unaccounted(calls),
    ...brokenInOrder(calls),
    ...brokenInAdmission(calls),
    ...brokenInAir(show, calls),
    ...brokenInRunningOrder(show, calls),
    ...brokenInConsole(show, calls),
    ...djNeverLetIn(show),
    ...nonsense(show),
    ...farewellsTwice(show, calls),
    ...brokenInTexts(show, calls),
    ...brokenInMessages(show, calls),
    ...brokenInWords(show),
    ...brokenInNotices(show, calls),
    ...personalInAddresses(show),
    ...unexpectedAlerts(show.emulator.account.alerts),
    ...show.emulator.account.unsupported.map(
      ({ message }) => `the emulator met something it does not know: ${message}`,
    ),
    ...leftOver(show),
  ];
}

/** Words that somebody has said or set come back as they were. */
function nonsense(show: PlayedShow): string[] {
  const own = wordsOfPeople(show);
  return show.events.flatMap((event) => {
    const text = event.type === 'heard' ? event.text : event.type === 'message' ? event.body : '';
    const isNonsense = (text.match(NONSENSE) ?? []).some((word) => !own.has(word));
    return isNonsense ? [`somebody was told nonsense: "${text}"`] : [];
  });
}

function wordsOfPeople({ events, scenario }: PlayedShow): ReadonlySet<string> {
  const said = events.flatMap((event) => (event.type === 'said' ? [event.words] : []));
  return new Set([...said, ...Object.values(scenario.settings)].flatMap((text) => text.match(/\w+/g) ?? []));
}

function farewellsTwice({ events, scenario }: PlayedShow, calls: readonly CallAccount[]): string[] {
  const { TOPIC, NEXT_SHOW } = scenario.settings;
  const said = events.flatMap((event) => (event.type === 'heard' && event.kind === 'say' ? [event] : []));
  const own = said.filter(({ text }) => text !== TOPIC && text !== NEXT_SHOW);
  return Object.entries(FAREWELLS).flatMap(([farewell, sentence]) => {
    const to = own.filter(({ text }) => sentence.test(text)).map(({ callSid }) => callSid);
    const twice = new Set(to.filter((callSid, index) => to.indexOf(callSid) !== index));
    return calls
      .filter(({ callSid }) => twice.has(callSid))
      .map(({ name }) => `${name} was told more than once: "${farewell}"`);
  });
}

/** Twilio's own names: REST wants a number there, and a webhook by GET, as to a fallback, carries it there. */
const NAMES_OF_TWILIO = /^(To|From|Called|Caller|SpeechResult)$/;

/**
 * Addresses are logged, by Twilio and by whatever lies between: no telephone number belongs there, and nothing that a caller
 * has said. A single word of theirs may be one of ours, such as a state of the line; none of ours has a blank.
 */
function personalInAddresses(show: PlayedShow): string[] {
  const found = new Set<string>();
  const numbers = numbersIn(show);
  const words = show.events
    .flatMap((event) => (event.type === 'said' ? [event.words.trim()] : []))
    .filter((said) => said.includes(' '));
  for (const event of show.events) {
    if (event.type !== 'webhook' && event.type !== 'rest') continue;
    const { pathname, searchParams } = new URL(event.exchange.url);
    const values = [...searchParams].flatMap(([name, value]) => (NAMES_OF_TWILIO.test(name) ? [] : [value]));
    const address = [pathname, ...values].join(' ');
    const path = pathname.replace(/\d{7,}/g, '…');
    if (numbers.some((digits) => address.includes(digits)))
      found.add(`a number stands in an address of ${path}`);
    if (words.some((said) => address.includes(said)))
      found.add(`what a caller has said stands in an address of ${path}`);
  }
  return [...found];
}

function numbersIn({ scenario }: PlayedShow): string[] {
  return [scenario.numbers.djPhone, ...scenario.listeners.map(({ from }) => from)]
    .map((number) => number.replace(/\D/g, ''))
    .filter((digits) => digits.length >= 7);
}

function leftOver(show: PlayedShow): string[] {
  const failed = show.closeOuts.filter(({ exitCode }) => exitCode !== 0);
  const state = new StoredByLine(show).show?.state;
  const queues = state === 'closed' ? show.emulator.account.queues.all() : [];
  return [
    ...show.commands
      .filter(({ exitCode }) => exitCode !== 0)
      .map(({ exitCode, lines }) => `a command ended with ${exitCode}: ${lines.at(-1) ?? ''}`),
    ...failed.map(({ exitCode, lines }) => `close-out ended with ${exitCode}: ${lines.at(-1) ?? ''}`),
    ...(state === 'closing' ? ['the line is still closing after the end of the show'] : []),
    ...queues.map(({ friendlyName }) => `the queue ${friendlyName} is still there after close-out`),
  ];
}
