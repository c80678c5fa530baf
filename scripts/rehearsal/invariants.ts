import type { Alert } from '../../emulator/account.ts';
import type { CallAccount, Fate } from './account-of-calls.ts';
import type { PlayedShow } from './play-show.ts';

/** A full queue is something that a show may well have, not something that went wrong. */
const QUEUE_IS_FULL = 14207;

const OUTCOMES: Readonly<Record<Exclude<Fate, 'still there'>, readonly string[]>> = {
  aired: ['aired'],
  'gave up': ['gave-up'],
  refused: ['refused'],
  'closed out': ['closed-out'],
  'waited too long': ['waited-too-long'],
};

/** What must be true after every show, whatever happened in it. Each broken one is a sentence. */
export function brokenInvariants(show: PlayedShow, calls: readonly CallAccount[]): string[] {
  return [
    ...unaccounted(calls),
    ...outOfOrder(calls),
    ...nonsense(show),
    ...textedTwice(show),
    ...alerts(show.emulator.account.alerts),
    ...show.emulator.account.faults.map(
      (fault) => `the emulator met something it does not know: ${fault.message}`,
    ),
    ...leftOver(show),
  ];
}

function unaccounted(calls: readonly CallAccount[]): string[] {
  return calls.flatMap(({ name, fate, record }) => {
    if (fate === 'still there') return [`${name} is still on the line after the end of the show`];
    if (!record?.outcome) return [`${name} (${fate}) has no closed record`];
    const agrees = OUTCOMES[fate].includes(record.outcome);
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

function textedTwice({ events }: PlayedShow): string[] {
  const texted = events.flatMap((event) =>
    event.type === 'message' && event.errorCode === undefined ? [event.to] : [],
  );
  const twice = texted.filter((to, index) => texted.indexOf(to) !== index);
  return [...new Set(twice)].map((to) => `…${to.slice(-4)} was sent more than one text`);
}

function alerts(all: readonly Alert[]): string[] {
  return all
    .filter(({ code }) => code !== QUEUE_IS_FULL)
    .map(({ code, message, url }) => `Twilio's debugger has an alert ${code}: ${message} ${url ?? ''}`);
}

function leftOver({ emulator, closeOuts }: PlayedShow): string[] {
  const failed = closeOuts.filter(({ exitCode }) => exitCode !== 0);
  const complaints = failed.map(
    ({ exitCode, lines }) => `close-out ended with ${exitCode}: ${lines.at(-1) ?? ''}`,
  );
  const queues = closeOuts.length > 0 ? emulator.account.queues.all() : [];
  return [
    ...complaints,
    ...queues.map(({ friendlyName }) => `the queue ${friendlyName} is still there after close-out`),
  ];
}
