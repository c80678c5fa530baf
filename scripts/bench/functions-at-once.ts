import type { Emulator } from '../../emulator/emulator.ts';
import type { WebRequest } from '../../emulator/voice/web.ts';

/** https://www.twilio.com/docs/serverless/functions-assets/functions/request-flow */
const ALLOWED = 30;

/** Which Functions run at the same time, from now on, seen from in front of them. */
export class FunctionsAtOnce {
  /** The largest number so far. */
  most = 0;
  #tooMany = 0;
  /** Which ran when there were too many for the first time. */
  #firstExcess = '';
  readonly #running = new Map<WebRequest, string>();

  /** @param takeMs how long each of them is at work, by the emulator's clock, beside what it waits for */
  constructor({ cloud, account: { clock } }: Emulator, takeMs = 0) {
    const request = cloud.request.bind(cloud);
    cloud.request = async (asked) => {
      if (isForAsset(asked)) return request(asked);
      this.#begin(asked);
      if (takeMs > 0) await clock.sleep(takeMs);
      return request(asked).finally(() => this.#running.delete(asked));
    };
  }

  /** What there is to complain of. */
  get excesses(): string[] {
    if (this.#tooMany === 0) return [];
    return [`${this.#tooMany} Functions began beside ${ALLOWED} or more; the first: ${this.#firstExcess}`];
  }

  #begin(asked: WebRequest): void {
    this.#running.set(asked, nameOf(asked));
    this.most = Math.max(this.most, this.#running.size);
    if (this.#running.size <= ALLOWED) return;
    this.#tooMany += 1;
    this.#firstExcess ||= this.#counted();
  }

  /** Such as `/close-out 18, /dequeue-action (redirected) 9, /dequeue-action (hangup) 4`. */
  #counted(): string {
    const counts = new Map<string, number>();
    for (const name of this.#running.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
    const inOrder = [...counts].sort(([, one], [, other]) => other - one);
    return inOrder.map(([name, count]) => `${name} ${count}`).join(', ');
  }
}

function isForAsset({ url }: WebRequest): boolean {
  return /\.\w+$/.test(new URL(url).pathname);
}

function nameOf({ url, body }: WebRequest): string {
  const result = new URLSearchParams(body).get('QueueResult');
  return `${new URL(url).pathname}${result === null ? '' : ` (${result})`}`;
}
