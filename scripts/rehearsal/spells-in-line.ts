import type { ShowEvent } from './show-event.ts';

/** One time in a queue, and what came of it. Times are in milliseconds since 1970. */
export interface Spell {
  readonly queue: string;
  readonly joinedAt: number;
  /** Undefined for a caller who is in it still. */
  readonly outAt: number | undefined;
  /** Whether a DJ took the caller; the rest is Twilio's QueueResult. */
  readonly out: string | undefined;
  /** Undefined for a caller who never got on the air by it. */
  readonly onAir: OnAir | undefined;
}

export interface OnAir {
  readonly at: number;
  readonly djCallSid: string;
  /** Undefined while they are still talking. */
  readonly partedAt: number | undefined;
  readonly partedBy: string | undefined;
}

/** Every time that one caller was in line, the first one first. */
export function spellsInLine(events: readonly ShowEvent[]): Spell[] {
  const spells: Spell[] = [];
  const change = (to: Partial<Spell>) => {
    const last = spells.pop();
    if (last) spells.push({ ...last, ...to });
  };
  for (const event of events) {
    if (event.type === 'queue' && event.change === 'joined')
      spells.push({
        queue: event.queue,
        joinedAt: event.at,
        outAt: undefined,
        out: undefined,
        onAir: undefined,
      });
    else if (event.type === 'queue')
      change({ outAt: event.at, out: event.change === 'taken' ? 'taken' : event.result });
    else if (event.type === 'bridge' && event.change === 'joined')
      change({
        onAir: { at: event.at, djCallSid: event.withCallSid, partedAt: undefined, partedBy: undefined },
      });
    else if (event.type === 'bridge') {
      const onAir = spells.at(-1)?.onAir;
      if (onAir) change({ onAir: { ...onAir, partedAt: event.at, partedBy: event.by } });
    }
  }
  return spells;
}
