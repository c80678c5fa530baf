import type { OpenQuestion } from '../../../emulator/open-question.ts';
import { SWITCHES } from '../../../emulator/switches.ts';
import type { Lab } from './lab.ts';

/** What was seen of one question: a few named things, each in a word or a figure. No SID and no number is among it. */
export type Seen = Readonly<Record<string, string>>;

/** What must have been seen for a side to be named: each of these things, to the letter. */
export type Signs = Readonly<Record<string, string>>;

/** `A` is what the emulator does by default, `B` the unkind other way, `C` and so on further ways. */
export type Side = 'A' | 'B' | 'C';

/** One question, with what would be seen on each side. The sides exclude each other. */
export interface Question {
  /** The name of a switch of the emulator, or a name of its own. */
  readonly name: string;
  /** In words, where it is no switch: those have theirs. */
  readonly asks?: string;
  readonly sides: Readonly<Partial<Record<Side, Signs>>>;
}

/** Some calls that answer one or several questions. */
export interface Experiment {
  readonly name: string;
  /** How many calls it makes. */
  readonly calls: number;
  /** Of which something is said, so that speech recognition is charged for. */
  readonly gathersWords?: boolean;
  readonly questions: readonly Question[];
  /** @returns what was seen, by the name of the question */
  readonly run: (lab: Lab) => Promise<Readonly<Record<string, Seen>>>;
}

/** A question, and what came of it. */
export interface Answered {
  readonly question: string;
  readonly side: Side | 'not clear';
  readonly seen: Seen;
}

/** A question in words. */
export function wordsOf({ name, asks }: Question): string {
  const switches: Readonly<Record<string, OpenQuestion>> = SWITCHES;
  return switches[name]?.question ?? asks ?? name;
}

/** Names the side whose signs were all seen; where that is none, or more than one, it is not clear. */
export function judge({ name, sides }: Question, seen: Seen): Answered {
  const fitting = (Object.keys(sides) as Side[]).filter((side) =>
    Object.entries(sides[side] ?? {}).every(([what, value]) => seen[what] === value),
  );
  const [side] = fitting;
  return { question: name, side: fitting.length === 1 && side ? side : 'not clear', seen };
}
