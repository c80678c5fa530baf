import type { AccountContext } from '../account-context.ts';
import { CallQueue } from './call-queue.ts';

export const LARGEST_QUEUE = 5000;

/** The queues of an account. https://www.twilio.com/docs/voice/api/queue-resource */
export class Queues {
  readonly #account: AccountContext;
  readonly #bySid = new Map<string, CallQueue>();

  constructor(account: AccountContext) {
    this.#account = account;
  }

  /** Oldest first. */
  all(): CallQueue[] {
    return [...this.#bySid.values()];
  }

  get(sid: string): CallQueue | undefined {
    return this.#bySid.get(sid);
  }

  named(name: string): CallQueue | undefined {
    const key = this.#keyOf(name);
    return this.all().find((queue) => this.#keyOf(queue.friendlyName) === key);
  }

  create({ friendlyName, maxSize }: { friendlyName: string; maxSize: number }): CallQueue {
    const queue = new CallQueue({
      account: this.#account,
      sid: this.#account.sid('QU'),
      friendlyName,
      maxSize,
    });
    this.#bySid.set(queue.sid, queue);
    return queue;
  }

  /** Enqueue makes the queue that it names, when there is none. */
  findOrCreate(name: string): CallQueue {
    return (
      this.named(name) ??
      this.create({ friendlyName: name, maxSize: this.#account.switches.autoQueueMaxSize })
    );
  }

  delete(sid: string): void {
    this.#bySid.delete(sid);
  }

  #keyOf(name: string): string {
    return this.#account.switches.queueNamesAreExact ? name : name.trim().toLowerCase();
  }
}
