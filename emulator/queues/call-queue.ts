import type { AccountContext } from '../account-context.ts';
import type { Call } from '../calls/call.ts';
import { Deferred } from '../voice/deferred.ts';
import type { Pickup } from '../voice/pickup.ts';

/** One call in a queue. */
export interface QueueMember {
  readonly call: Call;
  readonly queue: CallQueue;
  /** Milliseconds since 1970. */
  readonly enqueuedAt: number;
  /** Resolves when a Dial takes the call from the front of the queue. */
  readonly taken: Deferred<Pickup>;
  /** How many had joined the queue before. */
  readonly order: number;
}

/** A queue of calls, first come first served. */
export class CallQueue {
  readonly sid: string;
  readonly dateCreated: number;
  dateUpdated: number;
  friendlyName: string;
  maxSize: number;
  readonly #account: AccountContext;
  readonly #members: QueueMember[] = [];
  readonly #byCallSid = new Map<string, QueueMember>();
  #everJoined = 0;
  #sumOfEnqueuedAt = 0;
  #nextJoin = new Deferred<void>();

  constructor(of: { account: AccountContext; sid: string; friendlyName: string; maxSize: number }) {
    this.#account = of.account;
    this.sid = of.sid;
    this.friendlyName = of.friendlyName;
    this.maxSize = of.maxSize;
    this.dateCreated = of.account.clock.now();
    this.dateUpdated = this.dateCreated;
  }

  /** Front first. */
  get members(): readonly QueueMember[] {
    return this.#members;
  }

  get isFull(): boolean {
    return this.#members.length >= this.maxSize;
  }

  /** Resolves when the next call joins. */
  get joined(): Promise<void> {
    return this.#nextJoin.promise;
  }

  /** First in line = 1; 0 when the call is not in this queue. */
  positionOf(call: Call): number {
    const member = this.memberOf(call.sid);
    return member ? this.#indexOf(member) + 1 : 0;
  }

  memberOf(callSid: string): QueueMember | undefined {
    return this.#byCallSid.get(callSid);
  }

  waitSecondsOf(member: QueueMember): number {
    return Math.floor((this.#account.clock.now() - member.enqueuedAt) / 1000);
  }

  /** The mean wait, so far, of those who are waiting now; whole seconds. */
  averageWaitSeconds(): number {
    const size = this.#members.length;
    if (size === 0) return 0;
    return Math.floor((this.#account.clock.now() - this.#sumOfEnqueuedAt / size) / 1000);
  }

  join(call: Call): QueueMember {
    const enqueuedAt = this.#account.clock.now();
    const member = {
      call,
      queue: this,
      enqueuedAt,
      taken: new Deferred<Pickup>(),
      order: this.#everJoined++,
    };
    this.#members.push(member);
    this.#byCallSid.set(call.sid, member);
    this.#sumOfEnqueuedAt += enqueuedAt;
    this.#emit(member, 'joined');
    this.#nextJoin.resolve();
    this.#nextJoin = new Deferred();
    return member;
  }

  /** Takes a call out, however it leaves. Says whether it was still in. */
  remove(member: QueueMember, result: string): boolean {
    if (this.memberOf(member.call.sid) !== member) return false;
    this.#members.splice(this.#indexOf(member), 1);
    this.#byCallSid.delete(member.call.sid);
    this.#sumOfEnqueuedAt -= member.enqueuedAt;
    this.#emit(member, result === 'taken' ? 'taken' : 'left', result);
    return true;
  }

  /** Whoever has waited longest, unless that call is being broken off at this very moment. */
  takeFront(): QueueMember | undefined {
    const member = this.#members.find(({ call }) => !call.broken.aborted);
    if (member) this.remove(member, 'taken');
    return member;
  }

  /** Members stand in the order in which they joined. */
  #indexOf({ order }: QueueMember): number {
    let low = 0;
    let high = this.#members.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#members[middle]?.order ?? order) < order) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #emit(member: QueueMember, change: 'joined' | 'taken' | 'left', result?: string): void {
    this.#account.emit({
      type: 'queue',
      at: this.#account.clock.now(),
      callSid: member.call.sid,
      queue: this.friendlyName,
      change,
      ...(result === undefined ? {} : { result }),
    });
  }
}
