import type { Timer } from '../../emulator/clock/clock.ts';
import type { Emulator } from '../../emulator/emulator.ts';
import type { PhoneCall } from '../../emulator/handset.ts';
import type { Scenario } from './scenario.ts';
import type { DjMove } from './scenario-schema.ts';

/** Seconds between picking up the telephone and keying the PIN that is asked for. */
const PIN_AFTER_SECONDS = 6;

/** Plays the DJ: dials in, keys the PIN, takes one caller after the other and ends a call that goes on too long. */
export class DjAtPhone {
  call: PhoneCall | undefined;
  readonly #emulator: Emulator;
  readonly #scenario: Scenario;
  readonly #closeLine: () => void;
  #endOfTalk: Timer | undefined;

  constructor(emulator: Emulator, scenario: Scenario, closeLine: () => void) {
    this.#emulator = emulator;
    this.#scenario = scenario;
    this.#closeLine = closeLine;
  }

  play(): void {
    const { clock } = this.#emulator.account;
    for (const move of this.#scenario.djMoves)
      clock.after(this.#scenario.beginsAt + move.at * 1000 - clock.now(), () => this.#make(move));
    this.#emulator.account.observe((event) => {
      if (event.type !== 'bridge' || event.withCallSid !== this.call?.callSid) return;
      this.#endOfTalk?.cancel();
      if (event.change === 'joined')
        this.#endOfTalk = clock.after(this.#scenario.djTalksSeconds * 1000, () => this.call?.press('*'));
    });
  }

  #make(move: DjMove): void {
    if (move.does === 'dials') this.#dial();
    else if (move.does === 'presses') this.call?.press(move.key);
    else if (move.does === 'closes the line') this.#closeLine();
    else this.call?.hangUp();
  }

  #dial(): void {
    const { numbers, djPin } = this.#scenario;
    const { clock } = this.#emulator.account;
    const call = this.#emulator.handset(numbers.djPhone).dial(numbers.dj);
    this.call = call;
    if (djPin === '') return;
    [...djPin, '#'].forEach((digit, index) => {
      clock.after(PIN_AFTER_SECONDS * 1000 + index * 300, () => call.press(digit));
    });
  }
}
