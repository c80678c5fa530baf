/** What somebody on the line feels of us: the silence in which they wait for the next thing to hear. */
export type Moment =
  | 'first-word'
  | 'key-in-line'
  | 'dj-arrives'
  | 'next-caller'
  | 'bridge'
  | 'thanks'
  | 'key-of-dj'
  | 'message';

export interface FeltMoment {
  readonly moment: Moment;
  /** As the table names it. */
  readonly title: string;
  /** How many REST steps, one after the other, the floor may be exceeded by at p50. */
  readonly mostSteps: number;
}

export const MOMENTS: readonly FeltMoment[] = [
  { moment: 'first-word', title: 'ringing to the first word', mostSteps: 1 },
  { moment: 'key-in-line', title: 'key to answer, in line', mostSteps: 1 },
  { moment: 'dj-arrives', title: "the DJ's arrival, to the first caller", mostSteps: 2 },
  { moment: 'next-caller', title: "star to the next caller's notice", mostSteps: 2 },
  { moment: 'bridge', title: 'end of the notice to the bridge', mostSteps: 0 },
  { moment: 'thanks', title: 'end of the talk to thanks', mostSteps: 2 },
  { moment: 'key-of-dj', title: 'key of the DJ to answer', mostSteps: 1 },
  { moment: 'message', title: "key to a message's first sound", mostSteps: 1 },
];

/** One time that somebody waited so. */
export interface Felt {
  readonly moment: Moment;
  readonly milliseconds: number;
  /** The first of its kind in an evening: nothing has been asked for ten minutes, and all of it is started for this. */
  readonly isFirst: boolean;
}
