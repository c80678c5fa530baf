import type { Timer } from '../../emulator/clock/clock.ts';
import type { Emulator } from '../../emulator/emulator.ts';
import type { PhoneCall } from '../../emulator/handset.ts';
import { pressKeys } from './press-keys.ts';
import { Reactions } from './reactions.ts';
import type { Listener } from './scenario.ts';
import type { ListenerReaction } from './scenario-schema.ts';
import type { Said } from './show-event.ts';

/** How long a person takes to hang up after being taken from the line, in milliseconds. */
const REACTION_MS = 2000;

/** Plays one listener: calls, waits as long as patience lasts, talks on the air, answers what is asked, hangs up. */
export class ListenerAtPhone {
  readonly listener: Listener;
  call: PhoneCall | undefined;
  readonly #emulator: Emulator;
  readonly #tell: (said: Said) => void;
  /** Patience in line, or the end of what there is to say on the air. */
  #hangUpTimer: Timer | undefined;
  #hasBeenInLine = false;

  /** `tell` hears of everything that is said into the telephone. */
  constructor(emulator: Emulator, listener: Listener, tell: (said: Said) => void) {
    this.#emulator = emulator;
    this.listener = listener;
    this.#tell = tell;
  }

  /** Picks up the telephone when the time has come. */
  callAt(beginsAt: number, number: string): void {
    const { clock } = this.#emulator.account;
    clock.after(beginsAt + this.listener.callsAt * 1000 - clock.now(), () => {
      const call = this.#emulator.handset(this.listener.from).dial(number);
      this.call = call;
      this.#live(call);
    });
  }

  #live(call: PhoneCall): void {
    const { account } = this.#emulator;
    for (const { at, key } of this.listener.keys) account.clock.after(at * 1000, () => call.press(key));
    const reactions = this.#reactionsIn(call);
    this.#hangUpAfter(call, this.listener.patienceSeconds);
    const stop = account.observe((event) => {
      if (!('callSid' in event) || event.callSid !== call.callSid) return;
      if (event.type === 'heard') reactions.hear(event);
      if (event.type === 'queue') this.#queue(call, event.change);
      if (event.type === 'bridge' && event.change === 'joined')
        this.#hangUpAfter(call, this.listener.talkSeconds);
      if (event.type === 'bridge' && event.change === 'parted') this.#hangUpTimer?.cancel();
      if (event.type === 'call' && call.isOver) {
        this.#hangUpTimer?.cancel();
        stop();
      }
    });
  }

  /** Patience begins with the call, and again with every new place in line. */
  #queue(call: PhoneCall, change: 'joined' | 'taken' | 'left'): void {
    if (change !== 'joined') this.#hangUpTimer?.cancel();
    else if (this.#hasBeenInLine) this.#hangUpAfter(call, this.listener.patienceSeconds);
    this.#hasBeenInLine = true;
    if (change === 'taken' && this.listener.hangsUp === 'during the notice')
      this.#emulator.account.clock.after(REACTION_MS, () => call.hangUp());
  }

  #hangUpAfter(call: PhoneCall, seconds: number): void {
    this.#hangUpTimer?.cancel();
    this.#hangUpTimer = this.#emulator.account.clock.after(seconds * 1000, () => call.hangUp());
  }

  #reactionsIn(call: PhoneCall): Reactions {
    const reactions = this.listener.reactions.map((reaction) => ({
      hears: reaction['when hears'],
      afterSeconds: reaction.after,
      act: () => this.#react(call, reaction),
    }));
    return new Reactions(this.#emulator.account.clock, reactions);
  }

  #react(call: PhoneCall, { presses, says }: ListenerReaction): void {
    const { clock } = this.#emulator.account;
    if (call.isOver) return;
    if (presses !== undefined) pressKeys(clock, call, presses);
    else if (says !== undefined) {
      call.say(says);
      this.#tell({ type: 'said', at: clock.now(), callSid: call.callSid, words: says });
    } else call.hangUp();
  }
}
