/** More documents than this without any time passing is an application that runs in circles. */
const MOST_DOCUMENTS_AT_ONCE = 50;

/** Counts the documents that a call runs at one instant. Twilio publishes no limit; a clock that stands still needs one. */
export class DocumentPace {
  #at = Number.NaN;
  #documents = 0;

  /** Counts one more document, run at this time; says whether the application runs in circles. */
  runsInCircles(now: number): boolean {
    this.#documents = now === this.#at ? this.#documents + 1 : 1;
    this.#at = now;
    return this.#documents > MOST_DOCUMENTS_AT_ONCE;
  }
}
