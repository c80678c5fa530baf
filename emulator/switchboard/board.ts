import type { Account } from '../account.ts';
import type { Timer } from '../clock/clock.ts';
import type { EmulatorEvent } from '../events.ts';
import type { PhoneCall } from '../handset.ts';
import type { BoardEvent } from './board-event.ts';
import type { BoardNumber, BoardPhone, BoardState } from './board-state.ts';
import { Bridges } from './bridges.ts';
import { PhoneCalls } from './phone-calls.ts';
import { queuesOf, shownAlerts, shownCalls, shownTexts } from './shown-account.ts';
import { shownEvent } from './shown-event.ts';

const TICK_MS = 1000;

/** What a page is called and begins with. */
export interface BoardOptions {
  readonly title?: string;
  /** What can be dialled; without it, every number of the account by its friendly name. */
  readonly numbers?: readonly BoardNumber[];
  /** Without it, one telephone. */
  readonly phones?: readonly BoardPhone[];
}

/** All that can be seen of an account from a telephone's side, as it is and as it changes. */
export class Board {
  readonly account: Account;
  readonly calls = new PhoneCalls();
  readonly #options: BoardOptions;
  readonly #bridges = new Bridges();
  readonly #observers = new Set<(event: BoardEvent) => void>();
  readonly #stop: () => void;
  #tick: Timer | undefined;
  #queues = '';

  constructor(account: Account, options: BoardOptions = {}) {
    this.account = account;
    this.#options = options;
    this.#stop = account.observe((event) => this.#take(event));
  }

  /** The time passes visibly as long as somebody watches. */
  observe(observer: (event: BoardEvent) => void): () => void {
    this.#observers.add(observer);
    if (!this.#tick) this.#awaitTick();
    return () => {
      this.#observers.delete(observer);
      if (this.#observers.size === 0) this.#stopTicking();
    };
  }

  /** From now on what happens on this call is shown, and what has happened already too. */
  add(from: string, call: PhoneCall): void {
    this.calls.add(from, call);
    for (const heard of call.heard) this.#show({ type: 'heard', callSid: call.callSid, ...heard });
  }

  /** Somebody says something; whoever is at the other end hears it. */
  say(call: PhoneCall, text: string): void {
    const heardBy = this.#bridges.otherEndOf(call.callSid);
    const words = { type: 'words', at: this.account.clock.now(), callSid: call.callSid, text } as const;
    this.#show(heardBy === undefined ? words : { ...words, heardBy });
    call.say(text);
  }

  /** Whoever watches already is brought up to date first, so that nobody is told of anything twice. */
  state(): BoardState {
    const { account } = this;
    this.#showQueues();
    const { title = 'Switchboard', numbers = numbersOf(account), phones = onePhone(numbers) } = this.#options;
    return {
      at: account.clock.now(),
      title,
      numbers,
      phones,
      calls: shownCalls(account),
      bridges: this.#bridges.all(),
      queues: queuesOf(account),
      texts: shownTexts(account),
      alerts: shownAlerts(account),
      histories: this.calls.history(),
    };
  }

  /** Whoever still telephones from here is cut off. */
  stop(): void {
    this.calls.hangUpAll();
    this.#stop();
    this.#stopTicking();
    this.#observers.clear();
  }

  #take(event: EmulatorEvent): void {
    this.#bridges.take(event);
    const shown = shownEvent(event);
    if (shown) this.#show(shown);
    if (event.type === 'queue') this.#showQueues();
  }

  /** Calls, texts and alerts are everybody's; the rest is shown of calls from telephones here. */
  #show(event: BoardEvent): void {
    const isOfPhone = this.calls.concerns(event);
    const isForAll = ['call', 'message', 'alert', 'bridge', 'queues', 'tick'].includes(event.type);
    if (!isOfPhone && !isForAll) return;
    if (isOfPhone && event.type !== 'alert') this.calls.remember(event);
    for (const observer of this.#observers) observer(event);
  }

  /** Queues also change without a call: REST makes, renames and deletes them. */
  #showQueues(): void {
    const queues = queuesOf(this.account);
    const text = JSON.stringify(queues);
    if (text === this.#queues) return;
    this.#queues = text;
    this.#show({ type: 'queues', at: this.account.clock.now(), queues });
  }

  #awaitTick(): void {
    this.#tick = this.account.clock.after(TICK_MS, () => {
      this.#awaitTick();
      this.#showQueues();
      this.#show({ type: 'tick', at: this.account.clock.now() });
    });
  }

  #stopTicking(): void {
    this.#tick?.cancel();
    this.#tick = undefined;
  }
}

function numbersOf({ numbers }: Account): BoardNumber[] {
  return [...numbers.values()].map(({ phoneNumber, friendlyName }) => ({ phoneNumber, label: friendlyName }));
}

function onePhone([first]: readonly BoardNumber[]): BoardPhone[] {
  return [{ number: '+15550123', label: 'Telephone', dials: first?.phoneNumber ?? '' }];
}
