import type { ShowRecords } from '../../scripts/report/show-records.ts';
import type { CallFact } from '../../src/show/call/call-fact.ts';
import type { Outcome } from '../../src/show/call/departure.ts';
import { parsePhoneNumber } from '../../src/show/phone-number.ts';

export const SHOW = '20260306T200000Z';
export const OPENED_AT = Date.parse('2026-03-06T20:00:00Z');

interface Simulated {
  readonly callers: number;
  readonly lastsMinutes: number;
  /** How long one caller is on the air. */
  readonly talkSeconds: number;
}

/** The records of a show in which a DJ takes one caller after the other, drawn always alike: a third lose patience. */
export function simulatedShow({ callers, lastsMinutes, talkSeconds }: Simulated): ShowRecords {
  const random = draws(callers);
  const closedAt = OPENED_AT + lastsMinutes * 60_000;
  let djFreeAt = OPENED_AT + 60_000;
  const facts = Array.from({ length: callers }, (_, index) => index).flatMap((index): CallFact[] => {
    const joinedAt = OPENED_AT + Math.floor(((index + random()) / callers) * lastsMinutes * 54_000);
    const patienceMs = random() < 1 / 3 ? random() * 600_000 : Number.POSITIVE_INFINITY;
    const pickedUpAt = Math.max(djFreeAt, joinedAt) + 2000;
    const left = (at: number, outcome: Outcome) => leftFact({ index, joinedAt, at, outcome });
    if (pickedUpAt - joinedAt > patienceMs)
      return [left(Math.min(closedAt, joinedAt + patienceMs), 'gave-up')];
    if (pickedUpAt > closedAt) return [left(closedAt, 'closed-out')];
    djFreeAt = pickedUpAt + Math.floor(talkSeconds * (0.5 + random())) * 1000;
    const waitSeconds = Math.floor((pickedUpAt - joinedAt) / 1000);
    const pickUp = {
      ...common(index, pickedUpAt),
      ...ofTurn(joinedAt),
      kind: 'picked-up' as const,
      show: SHOW,
      djCallSid: null,
      waitSeconds,
      why: null,
    };
    return [pickUp, { ...left(djFreeAt, 'aired'), waitSeconds }];
  });
  const show = {
    show: SHOW,
    state: 'closed' as const,
    openedAt: new Date(OPENED_AT).toISOString(),
    queueSid: '',
    nextQueueSid: '',
    closedAt: new Date(closedAt).toISOString(),
  };
  return { facts, receipts: [], messages: [], apologyKeys: [], show: { kind: 'show', show } };
}

function leftFact({
  index,
  joinedAt,
  at,
  outcome,
}: {
  index: number;
  joinedAt: number;
  at: number;
  outcome: Outcome;
}) {
  const waitSeconds = Math.floor((at - joinedAt) / 1000);
  return {
    ...common(index, at),
    ...ofTurn(joinedAt),
    kind: 'left' as const,
    show: SHOW,
    outcome,
    queueResult: '',
    waitSeconds,
  };
}

function ofTurn(joinedAt: number) {
  return { turn: 1, joinedAt: new Date(joinedAt).toISOString(), notice: null };
}

function common(index: number, at: number) {
  const from = parsePhoneNumber(`+1555${String(index).padStart(4, '0')}`) ?? null;
  return { callSid: `CA${index.toString(16).padStart(32, '0')}`, from, at: new Date(at).toISOString() };
}

/** Numbers between 0 and 1, always the same ones for the same seed: Lehmer's generator. */
function draws(seed: number): () => number {
  let state = (seed * 48_271) % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
