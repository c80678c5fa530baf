import { chance, peopleOf } from './crowd.ts';
import type { Listener, Scenario } from './scenario.ts';
import type { DjMove } from './scenario-schema.ts';
import { seededConsole } from './seeded-console.ts';
import { SEEDED_SETTINGS } from './seeded-show.ts';

const MINUTE = 60;
const CLOSES_AT = 14 * MINUTE;
const BEGINS = Date.UTC(2026, 2, 6, 20);

/** So many patient ones, those who soon hang up, and those of them who call again. */
const PATIENT = 20;
const HURRIED = 5;
const BACK_AFTER = { from: 15, to: 90 };

/** An evening with somebody at the console, and a DJ with a telephone and a page: always the same one for the same seed. */
export function seededDesk(seed: number): Scenario {
  return {
    title: `Show ${seed}: a producer, and a DJ`,
    seed: `desk ${seed}`,
    beginsAt: BEGINS,
    lastsSeconds: CLOSES_AT + 2 * MINUTE,
    numbers: { listeners: '+15550100', dj: '+15550101', djPhone: '+15550190' },
    djPin: '',
    djTalksSeconds: 34,
    settings: SEEDED_SETTINGS,
    refusedTexts: {},
    djMoves: movesOf(`desk ${seed}`),
    console: seededConsole(`desk ${seed}`, CLOSES_AT),
    listeners: listenersOf(`desk ${seed}`),
  };
}

function listenersOf(seed: string): Listener[] {
  const calls = { from: 5, to: CLOSES_AT - 2 * MINUTE };
  const talks = { from: 15, to: 40 };
  const patient = {
    ...{ name: 'Patient', from: '+15550300', count: PATIENT, calls, talks },
    patience: { from: 8 * MINUTE, to: 25 * MINUTE },
  };
  const hurried = {
    ...{ name: 'Hurried', from: '+15550200', count: HURRIED, calls, talks },
    patience: { from: 50, to: 3 * MINUTE },
  };
  const soonGone = peopleOf(hurried, seed);
  const again = soonGone.map(({ name, callsAt, patienceSeconds, ...person }, index) => {
    const after = BACK_AFTER.from + chance(`${seed}:again:${index}`) * (BACK_AFTER.to - BACK_AFTER.from);
    const backAt = Math.floor(callsAt + patienceSeconds + after);
    return { ...person, name: `${name} again`, callsAt: backAt, patienceSeconds: 15 * MINUTE };
  });
  return [...peopleOf(patient, seed), ...soonGone, ...again];
}

/** The DJ presses 2, 4 and 5 now and then, is cut off once in every second show, and ends it. */
function movesOf(seed: string): DjMove[] {
  const at = (share: number, what: string) =>
    Math.floor(share * CLOSES_AT + chance(`${seed}:${what}`) * 2 * MINUTE);
  const choice = String(1 + Math.floor(chance(`${seed}:choice`) * 4));
  const isCutOff = chance(`${seed}:cut off`) < 0.5;
  return [
    { at: Math.floor(40 + chance(`${seed}:dials`) * MINUTE), does: 'dials' },
    { at: at(0.2, 'back'), 'when off the air with': 'anybody', after: 2, does: 'presses', key: '2' },
    { at: at(0.35, 'choose'), 'when off the air with': 'anybody', after: 2, does: 'presses', key: '5' },
    { at: at(0.35, 'choose'), 'when hears': 'Press a number', does: 'presses', key: choice },
    { at: at(0.5, 'later'), 'when hears': 'first time', does: 'presses', key: '4' },
    { at: at(0.5, 'later'), 'when hears': 'Press 4 again', does: 'presses', key: '4' },
    ...(isCutOff ? cutOffAt(at(0.65, 'cut off')) : []),
    { at: CLOSES_AT, does: 'closes the line' },
    { at: CLOSES_AT + MINUTE, does: 'hangs up' },
  ];
}

function cutOffAt(at: number): DjMove[] {
  return [
    { at, 'when on the air with': 'anybody', after: 8, does: 'is cut off' },
    { at, 'when on the air with': 'anybody', after: 48, does: 'dials' },
  ];
}
