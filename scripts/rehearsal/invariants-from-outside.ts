import type { Alert } from '../../emulator/events.ts';
import type { CallAccount } from './account-of-calls.ts';
import type { Fate } from './fate.ts';

/** A full queue is something that a show may well have, not something that went wrong. */
const QUEUE_IS_FULL = 14207;

const OUTCOMES: Readonly<Record<Exclude<Fate, 'still there' | 'kept out'>, string>> = {
  aired: 'aired',
  'gave up': 'gave-up',
  refused: 'refused',
  'closed out': 'closed-out',
  'waited too long': 'waited-too-long',
  'message instead': 'message-instead',
  'called again': 'called-again',
  'not taken': 'not-taken',
  dropped: 'dropped',
};

/** Everybody has become something, once, and the line has written down what. */
export function unaccounted(calls: readonly CallAccount[]): string[] {
  return calls.flatMap((call) => {
    const { name, fate, record, timesToldOutcome } = call;
    if (fate === 'still there') return [`${name} is still on the line after the end of the show`];
    if (!record?.outcome) return [`${name} (${fate}) has no closed record`];
    if (timesToldOutcome > 1) return [`${name} is accounted for ${timesToldOutcome} times`];
    // A number that is withheld is refused, where the station wants that, in the words of the blocked.
    const agrees =
      fate === 'kept out'
        ? ['blocked', 'refused'].includes(record.outcome)
        : OUTCOMES[fate] === record.outcome || isLetGoAfterAir(call);
    return agrees ? [] : [`${name} was ${fate}, but the record says ${record.outcome}`];
  });
}

/** What the record says of somebody who was on the air, and came back into the line: the last word that was said to them. */
const LAST_WORDS: readonly string[] = ['closed-out', 'message-instead', 'dropped', 'not-taken', 'blocked'];

function isLetGoAfterAir({ fate, record, spells }: CallAccount): boolean {
  const last = spells.at(-1);
  const isLetGo = last?.onAir === undefined && ['redirected', 'leave'].includes(last?.out ?? '');
  return (
    fate === 'aired' && isLetGo && record?.timesOnAir !== 0 && LAST_WORDS.includes(record?.outcome ?? '')
  );
}

/** An alert, as the debugger has it. */
type NotedAlert = Pick<Alert, 'code' | 'message'> & { readonly url?: string | undefined };

/** What the debugger has that no show should have. */
export function unexpectedAlerts(all: readonly NotedAlert[]): string[] {
  return all
    .filter(({ code }) => code !== QUEUE_IS_FULL)
    .map(({ code, message, url }) => `Twilio's debugger has an alert ${code}: ${message} ${url ?? ''}`);
}
