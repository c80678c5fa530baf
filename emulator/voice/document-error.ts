import type { DocumentFailure } from './document-failure.ts';

/** Thrown by a verb that cannot be carried out at all: the document that it stands in has failed. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly failure: DocumentFailure;

  constructor(failure: DocumentFailure) {
    super(failure.message);
    this.failure = failure;
  }
}
