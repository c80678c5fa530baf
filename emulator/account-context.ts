import type { Clock } from './clock/clock.ts';
import type { Alert, EmulatorEvent } from './events.ts';
import type { FaultReport } from './fault.ts';
import type { Switches } from './switches.ts';
import type { Web } from './voice/web.ts';

/**
 * What an account gives to each of its parts. They take this and not the account, which holds them all, so that none of them
 * needs to know of the others.
 */
export interface AccountContext {
  readonly accountSid: string;
  readonly authToken: string;
  readonly clock: Clock;
  readonly web: Web;
  readonly switches: Switches;
  /** A new SID: the two letters of its kind and 32 hexadecimal digits. */
  sid(kind: string): string;
  /** Tells whoever watches. */
  emit(event: EmulatorEvent): void;
  /** Makes an entry in the debugger, and tells whoever watches. */
  alert(alert: Omit<Alert, 'at'>): void;
  /** Notes what is not emulated, or has failed, and tells whoever watches. */
  fault(report: FaultReport): void;
  /** Lets work run beside the call that caused it; what it throws is kept, and is no rejection that nobody sees. */
  background(work: Promise<unknown>): void;
}
