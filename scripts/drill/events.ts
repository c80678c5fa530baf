import type { ShowEvent } from '../rehearsal/show-event.ts';
import type { Evidence } from './evidence.ts';
import type { Played } from './play.ts';

/**
 * What happened in a drill, as a rehearsal tells it: out of the call log, the facts that the line has written, what was seen of
 * its queues, the texts and the debugger. What only those on the telephone hear is not among it. Somebody is on the air, as far as can be seen
 * from outside, from being taken until the line has written that they left.
 */
export function eventsOf(played: Played, evidence: Evidence): ShowEvent[] {
  const events = [
    ...callEvents(played, evidence),
    ...lineEvents(played),
    ...airEvents(played, evidence),
    ...actEvents(played),
    ...evidence.texts.map(
      ({ at, to, from, body, errorCode }): ShowEvent => ({
        type: 'message',
        at: at.getTime(),
        to,
        from,
        body,
        ...(errorCode === undefined ? {} : { errorCode }),
      }),
    ),
    ...evidence.alerts.map(
      ({ at, code, level, message, callSid }): ShowEvent => ({
        type: 'alert',
        at: at.getTime(),
        code,
        level,
        message,
        ...(callSid === undefined ? {} : { callSid }),
      }),
    ),
  ];
  return events.sort((one, other) => one.at - other.at);
}

/** Of the legs that the line knows. */
function callEvents({ callers, dj }: Played, { legs }: Evidence): ShowEvent[] {
  const parties = [...callers.map(({ party }) => party), ...(dj ? [dj] : [])];
  return parties.flatMap(({ incoming: callSid }) => {
    const leg = legs.get(callSid);
    if (!leg?.startedAt) return [];
    const of = { type: 'call', callSid, from: leg.from, to: leg.to, direction: 'inbound' } as const;
    const began: ShowEvent = { ...of, at: leg.startedAt.getTime(), status: 'ringing' };
    return leg.endedAt ? [began, { ...of, at: leg.endedAt.getTime(), status: leg.status }] : [began];
  });
}

function lineEvents({ watch, telephones }: Played): ShowEvent[] {
  const hungUp = new Set(
    telephones.acts.flatMap(({ does, party }) => (does === 'hangs up' ? [party.incoming] : [])),
  );
  return [...watch.inLine].flatMap(([callSid, spells]) =>
    spells.flatMap(({ queue, joinedAt, goneAt }): ShowEvent[] => {
      const of = { type: 'queue', callSid, queue } as const;
      const joined = { ...of, at: joinedAt, change: 'joined' } as const;
      if (watch.taken.has(callSid))
        return [joined, { ...of, at: watch.taken.get(callSid) ?? joinedAt, change: 'taken' }];
      if (goneAt === undefined) return [joined];
      const result = hungUp.has(callSid) ? 'hangup' : 'redirected';
      return [joined, { ...of, at: goneAt, change: 'left', result }];
    }),
  );
}

/** Of those who play a part: others are calls that were made up, to measure. */
function airEvents({ callers }: Played, { facts }: Evidence): ShowEvent[] {
  const own = new Set(callers.map(({ party }) => party.incoming));
  return facts
    .filter(({ callSid }) => own.has(callSid))
    .flatMap((fact): ShowEvent[] => {
      const { callSid } = fact;
      const at = Date.parse(fact.at);
      const withCallSid = fact.kind === 'picked-up' ? (fact.djCallSid ?? '') : '';
      if (fact.kind === 'picked-up') return [{ type: 'bridge', at, callSid, withCallSid, change: 'joined' }];
      if (fact.kind !== 'left' || fact.outcome !== 'aired') return [];
      return [{ type: 'bridge', at, callSid, withCallSid, change: 'parted', by: 'as the line has written' }];
    });
}

function actEvents({ telephones }: Played): ShowEvent[] {
  return telephones.acts.flatMap(({ at, party, does }) =>
    does === 'hangs up'
      ? []
      : [...does.presses].map((digit, index): ShowEvent => {
          const shown = { type: 'key', callSid: party.incoming, digit, used: true } as const;
          return { ...shown, at: at + index };
        }),
  );
}
