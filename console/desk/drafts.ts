import type { CardText } from '../../src/show/console/act.ts';
import type { Row } from '../../src/show/console/board.ts';

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

  /** Whose card is open, as they were seen last: it is so after a reload as well, even if they have gone by then. */
  get openCard(): Row | undefined {
    const kept = this.#store.getItem('open card');
    return kept === null ? undefined : (JSON.parse(kept) as Row);
  }

  set openCard(row: Row | undefined) {
    this.#keepOrForget('open card', row && JSON.stringify(row));
  }

  /** The field of the card that is typed into; undefined for none. */
  get field(): string | undefined {
    return this.#store.getItem('field') ?? undefined;
  }

  set field(name: string | undefined) {
    this.#keepOrForget('field', name);
  }

  #keepOrForget(key: string, value: string | undefined): void {
    if (value === undefined) this.#store.removeItem(key);
    else this.#store.setItem(key, value);
  }
}

const keyOf = (callSid: string) => `draft ${callSid}`;
