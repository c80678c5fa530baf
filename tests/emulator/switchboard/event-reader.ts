/** Reads a stream of server-sent events, one after the other. */
export class EventReader {
  /** All that came. */
  text = '';
  readonly #abort: AbortController;
  readonly #reader: ReadableStreamDefaultReader<string>;
  readonly #seen: (type: string) => void;
  #rest = '';

  private constructor(
    body: ReadableStream<Uint8Array>,
    of: { abort: AbortController; seen: (type: string) => void },
  ) {
    this.#abort = of.abort;
    this.#seen = of.seen;
    this.#reader = body
      .pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>)
      .getReader();
  }

  static async open(url: string, seen: (type: string) => void = () => {}): Promise<EventReader> {
    const abort = new AbortController();
    const { body } = await fetch(url, { signal: abort.signal });
    if (!body) throw new Error(`${url} has no body`);
    return new EventReader(body, { abort, seen });
  }

  /** The next event of a type, or of a name; those before it are passed over. */
  async next(wanted: string): Promise<Record<string, unknown>> {
    for (;;) {
      const [block, ...others] = this.#rest.split('\n\n');
      if (block === undefined || others.length === 0) {
        await this.#read();
        continue;
      }
      this.#rest = others.join('\n\n');
      const name = /^event: (.*)$/m.exec(block)?.[1];
      const value = JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? '{}') as Record<string, unknown>;
      this.#seen(name ?? String(value.type));
      if ((name ?? value.type) === wanted) return value;
    }
  }

  close(): void {
    this.#abort.abort();
  }

  async #read(): Promise<void> {
    const { value, done } = await this.#reader.read();
    if (done) throw new Error('the stream has ended');
    this.text += value;
    this.#rest += value;
  }
}
