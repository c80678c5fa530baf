import { DOORWAY_CASES, type DoorwayCase, formOf } from '../bench/doorway-cases.ts';

/** One request to a doorway, as a drill measures it: of a call that does not exist. */
export interface AskedDoorway {
  readonly path: string;
  readonly form: Readonly<Record<string, string>>;
  /** What it answers when all is well. */
  readonly status: number;
}

function asked(path: string, parameters: Readonly<Record<string, string>> = {}): DoorwayCase {
  return { path, parameters, rest: true };
}

/** Those that the bench leaves out. Without a PIN or a recording, each of them does as little as it can. */
const OTHERS: readonly DoorwayCase[] = [
  asked('/after-air'),
  asked('/back-in-line'),
  asked('/caller-choice', { Digits: '9' }),
  asked('/dj-break'),
  asked('/dj-caller'),
  asked('/dj-chores'),
  asked('/dj-close-out'),
  asked('/dj-key', { Digits: '5' }),
  asked('/dj-messages'),
  asked('/dj-open'),
  asked('/dj-word'),
  asked('/dj-word-key', { Digits: '0' }),
  asked('/dj-word-taken'),
  asked('/message-audio'),
  asked('/message-choice', { Digits: '1' }),
  asked('/message-recorded'),
  asked('/message-saved', { RecordingStatus: 'completed' }),
  asked('/place-taken'),
  asked('/sent-away'),
  asked('/wait-key', { Digits: '3' }),
  asked('/wait-told'),
];

/** It is public, and gives a sound to nobody without the key to it. */
const KEYED: Readonly<Record<string, number>> = { '/message-audio': 403 };

/** Every doorway once: the same one, asked something else, is warm by then. */
export const MEASURED_DOORWAYS: readonly DoorwayCase[] = [...DOORWAY_CASES, ...OTHERS].filter(
  ({ path }, index, all) => all.findIndex((other) => nameOf(other.path) === nameOf(path)) === index,
);

export function nameOf(path: string): string {
  return path.split('?')[0] ?? path;
}

/** A request of nobody, so that nobody is texted: a call of its own each time. */
export function requestTo(doorway: DoorwayCase): AskedDoorway {
  const form = { ...Object.fromEntries(new URLSearchParams(formOf(doorway))), From: 'anonymous' };
  return { path: doorway.path, form, status: KEYED[nameOf(doorway.path)] ?? 200 };
}
