import type { DocumentFailure } from './document-failure.ts';
import type { DocumentSource } from './document-source.ts';

/** What comes after a verb. */
export type Outcome =
  | { kind: 'next' }
  | { kind: 'document'; source: DocumentSource }
  | { kind: 'hangup' }
  | { kind: 'leave' };

/** How a run of documents ended. */
export type Ending =
  | { kind: 'ran-out' }
  | { kind: 'hangup' }
  | { kind: 'leave' }
  | { kind: 'failed'; failure: DocumentFailure };

export const NEXT: Outcome = { kind: 'next' };
