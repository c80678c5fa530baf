import type { Emulator } from '../../emulator/emulator.ts';
import type { PhoneCall } from '../../emulator/handset.ts';
import type { Listener } from './scenario.ts';

/** How long a person takes to act on what they hear, in milliseconds. */
const REACTION_MS = 2000;

/** Plays one listener: calls, waits as long as patience lasts, talks on the air, hangs up. */
export class ListenerAtPhone {
  readonly listener: Listener;
  call: PhoneCall | undefined;
  readonly #emulator: Emulator;

  constructor(emulator: Emulator, listener: Listener) {
    this.#emulator = emulator;
    this.listener = listener;
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
    const outOfPatience = account.clock.after(this.listener.patienceSeconds * 1000, () => call.hangUp());
    for (const { at, key } of this.listener.keys) account.clock.after(at * 1000, () => call.press(key));
    const stop = account.observe((event) => {
      if (!('callSid' in event) || event.callSid !== call.callSid) return;
      if (event.type === 'queue' && event.change === 'taken') {
        outOfPatience.cancel();
        if (this.listener.hangsUp === 'during the notice')
          account.clock.after(REACTION_MS, () => call.hangUp());
      }
      if (event.type === 'bridge' && event.change === 'joined')
        account.clock.after(this.listener.talkSeconds * 1000, () => call.hangUp());
      if (event.type === 'call' && call.isOver) {
        outOfPatience.cancel();
        stop();
      }
    });
  }
}
