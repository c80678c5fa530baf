import { chance, peopleOf } from './crowd.ts';
import type { Listener, Scenario } from './scenario.ts';
import type { DjMove, Span } from './scenario-schema.ts';

/** The ways of a DJ, which the shows take in turn. */
export const DJ_KINDS = ['steady', 'slow', 'with breaks', 'cut off'] as const;

export type DjKind = (typeof DJ_KINDS)[number];

interface Pace {
  /** How long callers talk. */
  readonly talks: Span;
  /** After so long the DJ ends it. */
  readonly djTalksSeconds: number;
  /** About as many call as can be taken by then. */
  readonly closesAt: number;
}

const MINUTE = 60;

const PACES: Readonly<Record<DjKind, Pace>> = {
  steady: { talks: { from: 15, to: 35 }, djTalksSeconds: 34, closesAt: 64 * MINUTE },
  slow: { talks: { from: 30, to: 90 }, djTalksSeconds: 85, closesAt: 115 * MINUTE },
  'with breaks': { talks: { from: 10, to: 50 }, djTalksSeconds: 45, closesAt: 79 * MINUTE },
  'cut off': { talks: { from: 15, to: 45 }, djTalksSeconds: 40, closesAt: 74 * MINUTE },
};

const CALLERS = 100;
/** So many soon lose patience. */
const HURRIED = 15;
const BEGINS = Date.UTC(2026, 2, 6, 20);

/** The settings of every seeded show. */
export const SEEDED_SETTINGS: Readonly<Record<string, string>> = {
  STATION_NAME: 'Radio Aurora',
  DJ_NUMBERS: '+15550190',
  // What a station would set whose callers talk so briefly.
  SHOW_PACE_SECONDS: '60',
  // Apologies by text are not what these shows are about.
  APOLOGY_AFTER_SECONDS: '86400',
};

export function djKindOf(seed: number): DjKind {
  return DJ_KINDS[seed % DJ_KINDS.length] ?? 'steady';
}

/** An evening with a hundred callers, always the same one for the same seed. */
export function seededShow(seed: number): Scenario {
  const kind = djKindOf(seed);
  const pace = PACES[kind];
  return {
    title: `Show ${seed}: a DJ who is ${kind}`,
    seed: String(seed),
    beginsAt: BEGINS,
    lastsSeconds: pace.closesAt + 2 * MINUTE,
    numbers: { listeners: '+15550100', dj: '+15550101', djPhone: '+15550190' },
    djPin: '',
    djTalksSeconds: pace.djTalksSeconds,
    settings: SEEDED_SETTINGS,
    refusedTexts: {},
    djMoves: movesOf(kind, `${seed}`),
    listeners: listenersOf(`${seed}`, pace),
  };
}

function listenersOf(seed: string, { talks, closesAt }: Pace): Listener[] {
  const calls = { from: 5, to: closesAt - MINUTE };
  const hurried = {
    name: 'Hurried',
    from: '+15550200',
    count: HURRIED,
    patience: { from: 60, to: 4 * MINUTE },
  };
  const patience = { from: 15 * MINUTE, to: 40 * MINUTE };
  const patient = { name: 'Patient', from: '+15550300', count: CALLERS - HURRIED, patience };
  return [hurried, patient].flatMap((crowd) => peopleOf({ ...crowd, calls, talks }, seed));
}

function movesOf(kind: DjKind, seed: string): DjMove[] {
  const { closesAt } = PACES[kind];
  const at = (share: number, what: string) =>
    Math.floor(share * closesAt + chance(`${seed}:${what}`) * 5 * MINUTE);
  const extra = {
    steady: [],
    slow: [],
    'with breaks': [...breakAt(at(0.25, 'first'), '3'), ...breakAt(at(0.6, 'second'), '4')],
    'cut off': [...cutOffAt(at(0.25, 'first'), 40), ...cutOffAt(at(0.6, 'second'), 150)],
  }[kind];
  return [
    { at: Math.floor(MINUTE * (1 + chance(`${seed}:dials`))), does: 'dials' },
    ...extra,
    { at: closesAt, does: 'closes the line' },
    { at: closesAt + MINUTE, does: 'hangs up' },
  ];
}

/** After the caller who is on the air then. */
function breakAt(at: number, minutes: string): DjMove[] {
  return [
    { at, 'when off the air with': 'anybody', after: 2, does: 'presses', key: '7' },
    { at, 'when hears': 'how many minutes', does: 'presses', key: minutes },
  ];
}

/** In the middle of the next call, and back after so many seconds. */
function cutOffAt(at: number, backAfter: number): DjMove[] {
  return [
    { at, 'when on the air with': 'anybody', after: 8, does: 'is cut off' },
    { at, 'when on the air with': 'anybody', after: 8 + backAfter, does: 'dials' },
  ];
}
