import type { DocumentSource } from '../voice/document.ts';

/** Why what a call was doing is broken off: it ended, or REST sends it elsewhere. */
export type Interruption =
  | { kind: 'hangup'; by: 'caller' | 'rest' }
  | { kind: 'redirect'; to: DocumentSource; by: 'member-update' | 'call-update' };

/** Thrown through whatever the call was doing. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  readonly interruption: Interruption;

  constructor(interruption: Interruption) {
    super(`the call was interrupted: ${interruption.kind}`);
    this.interruption = interruption;
  }
}
