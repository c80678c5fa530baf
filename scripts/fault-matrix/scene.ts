import type { SceneLine } from './scene-line.ts';

/** A small story around one doorway. Until the fault, and after it, all is well. */
export interface Scene {
  readonly doorway: string;
  /** What happens, for the first column. */
  readonly what: string;
  /** Who is asked how it was for them. */
  readonly part: string;
  /** Until the doorway is about to be asked. */
  readonly before?: (line: SceneLine) => Promise<void>;
  /** What goes on while the fault strikes. */
  readonly during: (line: SceneLine) => Promise<void>;
  /** Whether they are where they should be, once the fault is over. */
  readonly isWell: (line: SceneLine) => boolean;
  /** After so many seconds it is seen how they are, unless after half a minute. */
  readonly soon?: number;
  /** What comes to pass, or what somebody does, where they are not. */
  readonly again?: (line: SceneLine) => Promise<void>;
  /** What that is called; they ask again unless given. */
  readonly againIs?: string;
  /** Where else they may be all the same, and what that is called. */
  readonly instead?: { readonly is: (line: SceneLine) => boolean; readonly called: string };
}
