import { clock } from '../desk/clock.ts';
import { spanOf } from '../words/words.ts';

/** A time that runs: since an instant, or until one. It writes to the page only when what it shows is another. */
export class WaitTimeElement extends HTMLElement {
  #from = 0;
  #until: number | undefined;
  #stop: () => void = () => {};

  /** In milliseconds since 1970. */
  set since(at: number) {
    this.#from = at;
    this.#show();
  }

  set until(at: number) {
    this.#until = at;
    this.#show();
  }

  connectedCallback(): void {
    this.#show();
    this.#stop = clock.everySecond(() => this.#show());
  }

  disconnectedCallback(): void {
    this.#stop();
  }

  #show(): void {
    const now = clock.now();
    const text = spanOf(this.#until === undefined ? now - this.#from : this.#until - now);
    if (this.textContent !== text) this.textContent = text;
  }
}

customElements.define('wait-time', WaitTimeElement);
