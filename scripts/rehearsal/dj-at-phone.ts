import type { Clock, Timer } from '../../emulator/clock/clock.ts';
import type { Emulator } from '../../emulator/emulator.ts';
import type { PhoneCall } from '../../emulator/handset.ts';
import { pressKeys } from './press-keys.ts';
import { type Reaction, Reactions } from './reactions.ts';
import type { Scenario } from './scenario.ts';
import type { DjMove } from './scenario-schema.ts';

const PIN_QUESTION = 'key in your pin';

/** Between the question and the first key. */
const PIN_AFTER_MS = 2000;

/** Plays the DJ: dials in, keys the PIN, takes one caller after the other and ends a call that goes on too long. */
export class DjAtPhone {
  call: PhoneCall | undefined;
  readonly #emulator: Emulator;
  readonly #clock: Clock;
  readonly #scenario: Scenario;
  readonly #closeLine: () => void;
  readonly #reactions: Reactions;
  #endOfTalk: Timer | undefined;

  constructor(emulator: Emulator, scenario: Scenario, closeLine: () => void) {
    this.#emulator = emulator;
    this.#clock = emulator.account.clock;
    this.#scenario = scenario;
    this.#closeLine = closeLine;
    this.#reactions = new Reactions(
      this.#clock,
      scenario.djMoves.flatMap((move) => this.#reaction(move) ?? []),
    );
  }

  play(): void {
    for (const move of this.#scenario.djMoves)
      if (move['when hears'] === undefined)
        this.#clock.after(this.#timeOf(move) - this.#clock.now(), () => this.#make(move));
    this.#emulator.account.observe((event) => {
      if (event.type === 'heard' && event.callSid === this.call?.callSid && !this.#reactions.hear(event))
        this.#keyPin(event.text);
      if (event.type !== 'bridge' || event.withCallSid !== this.call?.callSid) return;
      this.#endOfTalk?.cancel();
      if (event.change === 'joined')
        this.#endOfTalk = this.#clock.after(this.#scenario.djTalksSeconds * 1000, () =>
          this.call?.press('*'),
        );
    });
  }

  #timeOf({ at = 0 }: DjMove): number {
    return this.#scenario.beginsAt + at * 1000;
  }

  #reaction(move: DjMove): Reaction | undefined {
    const { 'when hears': hears, after: afterSeconds } = move;
    const act = () => this.#make(move);
    return hears === undefined ? undefined : { hears, notBefore: this.#timeOf(move), afterSeconds, act };
  }

  #make(move: DjMove): void {
    const { call } = this;
    if (move.does === 'dials') this.#dial();
    else if (move.does === 'presses') call && pressKeys(this.#clock, call, move.key);
    else if (move.does === 'closes the line') this.#closeLine();
    else call?.hangUp();
  }

  #dial(): void {
    const { numbers } = this.#scenario;
    this.call = this.#emulator.handset(numbers.djPhone).dial(numbers.dj);
  }

  #keyPin(heard: string): void {
    const { call } = this;
    const { djPin } = this.#scenario;
    if (call === undefined || djPin === '' || !heard.toLowerCase().includes(PIN_QUESTION)) return;
    this.#clock.after(PIN_AFTER_MS, () => pressKeys(this.#clock, call, `${djPin}#`));
  }
}
