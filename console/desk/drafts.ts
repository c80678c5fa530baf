import type { CardText } from '../../src/show/console/act.ts';

/** What somebody is typing about a caller. */
export interface Draft extends CardText {
  readonly isScreened: boolean;
  /** Of the card that they began with: if it is another by then, somebody else has been faster. */
  readonly revision: string;
}

/** What is typed and not saved yet: by caller, in this tab, past a reload and past the end of the call. */
export class Drafts {
  readonly #store: Storage;

  constructor(store: Storage) {
    this.#store = store;
  }

  of(callSid: string): Draft | undefined {
    const kept = this.#store.getItem(keyOf(callSid));
    return kept === null ? undefined : (JSON.parse(kept) as Draft);
  }

  keep(callSid: string, draft: Draft): void {
    this.#store.setItem(keyOf(callSid), JSON.stringify(draft));
  }

  forget(callSid: string): void {
    this.#store.removeItem(keyOf(callSid));
  }
}

const keyOf = (callSid: string) => `draft ${callSid}`;
