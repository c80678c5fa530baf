/** A sound that starts this much later than it should is taken up in the middle instead. */
const LATE_SECONDS = 0.7;

/** Plays the music that a call hears; the switchboard fetches it for us. */
export class Player {
  readonly #audio = new Audio();

  constructor() {
    this.#audio.id = 'music';
    document.body.append(this.#audio);
  }

  /** @param fromSeconds how much of it is over already */
  play(url: string, fromSeconds: number): void {
    const source = `/sounds?url=${encodeURIComponent(url)}`;
    if (this.#audio.getAttribute('src') !== source) this.#audio.src = source;
    this.#audio.currentTime = fromSeconds > LATE_SECONDS ? fromSeconds : 0;
    // Refused as long as nobody has touched the page; whoever does starts it anew.
    this.#audio.play().catch(() => {});
  }

  stop(): void {
    this.#audio.pause();
  }
}
