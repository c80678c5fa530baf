import {
  djForCallers,
  nothingTold,
  type ToldWaiting,
  type WaitingFacts,
  type WaitingLimits,
} from '../../src/show/line/waiting-facts.ts';
import type { OpenShow, Show } from '../../src/show/show.ts';
import { openShow } from './shows.ts';

/** Half an hour after the opening, in seconds since 1970. */
export const NOW = Date.parse(openShow.openedAt) / 1000 + 1800;

export const isoAt = (seconds: number): string => new Date(seconds * 1000).toISOString();

export const WAITING_LIMITS: WaitingLimits = {
  maxQueueSize: 100,
  maxWaitMinutes: 60,
  djAbsentMinutes: 20,
  showPaceSeconds: 120,
};

/** A show with a DJ who has just picked up a caller, and no interval yet: one caller takes the two minutes that are usual. */
export const attendedShow: OpenShow = {
  ...openShow,
  djCalls: [`CA${'9'.repeat(32)}`],
  djAwaySince: null,
  pickUps: [{ callSid: `CA${'8'.repeat(32)}`, djCallSid: null, at: isoAt(NOW) }],
};

export interface SomeWaitingFacts extends Partial<Omit<WaitingFacts, 'show' | 'dj' | 'told'>> {
  readonly show?: Show | undefined;
  readonly told?: Partial<ToldWaiting>;
}

/** A caller in third place who has just come, of an attended show, unless something else is given. */
export function waitingFacts({ told, ...given }: SomeWaitingFacts = {}): WaitingFacts {
  const show = 'show' in given ? given.show : attendedShow;
  const now = given.now ?? NOW;
  return {
    dj: djForCallers(show, now),
    where: { place: 'line', keptUntil: undefined },
    turn: 1,
    comeBefore: 0,
    place: 3,
    lineSize: 7,
    lineMeanSeconds: undefined,
    waitSeconds: 60,
    hereSeconds: 60,
    meanWaitSeconds: 0,
    isNearFront: false,
    comesFirst: false,
    asked: undefined,
    hasTopic: false,
    ...given,
    show,
    now,
    told: { ...nothingTold, ...told },
  };
}
