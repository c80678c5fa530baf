import type { EmulatorEvent } from '../../emulator/events.ts';

/** Somebody in the scenario has said something into the telephone; who listens, if anybody, is not known here. */
export interface Said {
  readonly type: 'said';
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly callSid: string;
  readonly words: string;
}

/** What can be watched of a rehearsal: what the emulated network tells, and what people say. */
export type ShowEvent = EmulatorEvent | Said;
