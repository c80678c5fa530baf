import type { CallAccount } from '../rehearsal/account-of-calls.ts';
import { unaccounted, unexpectedAlerts } from '../rehearsal/invariants-from-outside.ts';
import { brokenInOrder } from '../rehearsal/invariants-of-order.ts';
import { neverEnded } from './account-of-drill.ts';
import type { Evidence } from './evidence.ts';
import type { Played } from './play.ts';
import type { Role } from './roles.ts';

/** An invariant by its name, and how it is broken; not at all, if all is well. */
export interface Checked {
  readonly invariant: string;
  readonly broken: readonly string[];
}

/** What becomes of whoever plays a part, if the line does what it should. */
const FATES: Readonly<Record<Role, CallAccount['fate']>> = {
  starred: 'aired',
  'hangs up on the air': 'aired',
  'gives up': 'gave up',
  'leaves a message': 'closed out',
  'finds it full': 'refused',
};

/** What must be true of every drill, as far as it can be seen from outside. */
export function checkDrill(
  played: Played,
  {
    evidence,
    calls,
    textTo,
  }: {
    readonly evidence: Evidence;
    readonly calls: readonly CallAccount[];
    readonly textTo: string | undefined;
  },
): Checked[] {
  return [
    { invariant: 'the scenario came to its end', broken: played.unseen },
    { invariant: 'everybody becomes what they were to become', broken: otherFates(played, calls) },
    {
      invariant: 'everybody is accounted for once, and as it was',
      broken: [...unaccounted(calls), ...neverEnded(played, evidence.facts)],
    },
    { invariant: 'first come, first served', broken: brokenInOrder(calls) },
    { invariant: 'nobody is texted but who may be', broken: strayTexts(evidence, textTo) },
    { invariant: 'the debugger has nothing but a full queue', broken: unexpectedAlerts(evidence.alerts) },
    {
      invariant: 'no queue is left after the close-out',
      broken: evidence.queues.map((name) => `the queue ${name} is still there after close-out`),
    },
  ];
}

function otherFates({ callers }: Played, calls: readonly CallAccount[]): string[] {
  return callers.flatMap(({ party, role }) => {
    const fate = calls.find(({ callSid }) => callSid === party.incoming)?.fate;
    return fate === FATES[role] ? [] : [`${party.name} (${role}) was ${fate}`];
  });
}

function strayTexts({ texts }: Evidence, textTo: string | undefined): string[] {
  const strays = texts.filter(({ to }) => to !== textTo);
  const missing = textTo !== undefined && !texts.some(({ to }) => to === textTo);
  return [
    ...strays.map(({ to }) => `…${to.slice(-4)} was sent a text`),
    ...(missing ? ['whoever found the line full was sent no text'] : []),
  ];
}
