import type { Emulator } from '../../emulator/emulator.ts';
import type { WebRequest } from '../../emulator/voice/web.ts';

const TOO_MANY_FUNCTIONS = 20429;

/** Which Functions run at the same time, from now on, seen from in front of them. */
export class FunctionsAtOnce {
  /** The largest number so far. */
  most = 0;
  /** Which ran when one more was refused, each time. */
  readonly refusedBeside: string[] = [];
  readonly #running = new Map<WebRequest, string>();

  constructor({ cloud, account }: Emulator) {
    const request = cloud.request.bind(cloud);
    cloud.request = async (asked) => {
      if (isForAsset(asked)) return request(asked);
      this.#running.set(asked, nameOf(asked));
      this.most = Math.max(this.most, this.#running.size);
      return request(asked).finally(() => this.#running.delete(asked));
    };
    account.observe((event) => {
      if (event.type === 'alert' && event.code === TOO_MANY_FUNCTIONS)
        this.refusedBeside.push(this.#counted());
    });
  }

  /** Such as `/close-out 18, /dequeue-action (redirected) 9, /dequeue-action (hangup) 4`, the refused one included. */
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
