import type { CallAccount } from './account-of-calls.ts';
import type { PlayedShow } from './play-show.ts';
import type { ShowEvent } from './show-event.ts';
import type { OnAir, Spell } from './spells-in-line.ts';

const USUAL_WRAP_UP_SECONDS = 5;
/** From the end of the wrap-up to the caller's first word, beside what the DJ and the caller are told. */
const MOST_DEAD_AIR_MS = 2000;

interface Bridge {
  readonly call: CallAccount;
  readonly spell: Spell;
  readonly onAir: OnAir;
}

/** What a DJ who has not been let in is asked or told by. */
const BEFORE_THE_DOOR = ['/dj-dial', '/dj-pin', '/call-ended', '/fallback-dj.xml'];

/** A show whose DJ stays outside is no show: nobody can be aired in it, whatever else holds. */
export function djNeverLetIn({ events, scenario }: PlayedShow): string[] {
  const asked = events.flatMap((event) => {
    if (event.type !== 'webhook') return [];
    const { url, requestBody } = event.exchange;
    const { pathname, searchParams } = new URL(url);
    const from = new URLSearchParams(requestBody).get('From') ?? searchParams.get('From');
    const to = new URLSearchParams(requestBody).get('To') ?? searchParams.get('To');
    return from === scenario.numbers.djPhone && to === scenario.numbers.dj ? [pathname] : [];
  });
  const isOutside = asked.length > 0 && asked.every((path) => BEFORE_THE_DOOR.includes(path));
  return isOutside ? ['the DJ was never let in: DJ_NUMBERS has to list its phone, or dj needs the pin'] : [];
}

/** The time between two callers in which nobody could be heard, though the second one was waiting. */
export interface DeadAir {
  readonly name: string;
  readonly milliseconds: number;
}

export function brokenInAir(show: PlayedShow, calls: readonly CallAccount[]): string[] {
  return deadAirOf(show, calls).flatMap(({ name, milliseconds }) =>
    milliseconds <= MOST_DEAD_AIR_MS
      ? []
      : [`there were ${(milliseconds / 1000).toFixed(1)} s of dead air before ${name}`],
  );
}

/**
 * Dead air before every caller who was in line already when the one before left: what lies between the two, less the
 * wrap-up, what the DJ hears and what the caller hears. Where the DJ pressed a key in between, it was the DJ's time.
 */
export function deadAirOf(show: PlayedShow, calls: readonly CallAccount[]): DeadAir[] {
  const wrapUpMs = 1000 * Number(show.scenario.settings.WRAP_UP_SECONDS ?? USUAL_WRAP_UP_SECONDS);
  return pairs(calls).flatMap(([before, after]) => {
    const partedAt = before.onAir.partedAt ?? 0;
    if (before.onAir.partedBy === 'dialling-party-left' || after.spell.joinedAt > partedAt) return [];
    const between = show.events.filter(({ at }) => at >= partedAt && at <= after.onAir.at);
    if (isInterrupted(between, { before, after })) return [];
    const toldMs = heardMs(between, {
      by: after.onAir.djCallSid,
      from: partedAt,
      until: after.spell.outAt ?? 0,
    });
    const noticeMs = after.onAir.at - (after.spell.outAt ?? after.onAir.at);
    return [
      { name: after.call.name, milliseconds: after.onAir.at - partedAt - wrapUpMs - toldMs - noticeMs },
    ];
  });
}

/** Each two callers of one DJ, one after the other. */
function pairs(calls: readonly CallAccount[]): (readonly [Bridge, Bridge])[] {
  const bridges = calls
    .flatMap((call) =>
      call.spells.flatMap((spell) => (spell.onAir ? [{ call, spell, onAir: spell.onAir }] : [])),
    )
    .sort((one, other) => one.onAir.at - other.onAir.at);
  return bridges.flatMap((after, index) => {
    const before = bridges.slice(0, index).findLast(({ onAir }) => onAir.djCallSid === after.onAir.djCallSid);
    return before ? [[before, after] as const] : [];
  });
}

/** The DJ has done something else, by telephone or at the page, or somebody who was taken did not stay. */
function isInterrupted(
  between: readonly ShowEvent[],
  { before, after }: { before: Bridge; after: Bridge },
): boolean {
  return between.some((event) => {
    if (event.type === 'key') return event.callSid === after.onAir.djCallSid && event.digit !== '*';
    if (event.type === 'console') return event.role === 'dj' && event.asked !== 'board';
    const isTaken = event.type === 'queue' && event.change === 'taken';
    return isTaken && event.callSid !== after.call.callSid && event.callSid !== before.call.callSid;
  });
}

/** How much of the time was filled by what one call heard; what was cut off counts until then. */
function heardMs(
  events: readonly ShowEvent[],
  { by, from, until }: { by: string; from: number; until: number },
): number {
  const heard = events.flatMap((event) =>
    event.type === 'heard' && event.callSid === by && (event.kind === 'say' || event.kind === 'play')
      ? [event]
      : [],
  );
  return heard.reduce(
    (sum, { at, lastsMs }) => sum + Math.max(0, Math.min(at + lastsMs, until) - Math.max(at, from)),
    0,
  );
}
