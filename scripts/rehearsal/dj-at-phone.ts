import type { Clock, Timer } from '../../emulator/clock/clock.ts';
import type { Emulator } from '../../emulator/emulator.ts';
import type { EmulatorEvent } from '../../emulator/events.ts';
import type { PhoneCall } from '../../emulator/handset.ts';
import { sentences } from '../../src/twiml/voice.ts';
import { BridgeMoves } from './bridge-moves.ts';
import { pressKeys } from './press-keys.ts';
import { type Reaction, Reactions } from './reactions.ts';
import type { Scenario } from './scenario.ts';
import type { DjMove } from './scenario-schema.ts';
import type { Said } from './show-event.ts';

/** In whichever language the line asks. */
const PIN_QUESTIONS: readonly string[] = Object.values(sentences['pin-prompt']);

/** Between the question and the first key. */
const PIN_AFTER_MS = 2000;

type BridgeEvent = Extract<EmulatorEvent, { type: 'bridge' }>;

interface DjOptions {
  readonly emulator: Emulator;
  readonly scenario: Scenario;
  readonly closeLine: () => void;
  readonly runCommand: (command: Extract<DjMove, { does: 'runs' }>) => void;
  /** The name that the scenario gives to a listener's call. */
  readonly nameOf: (callSid: string) => string | undefined;
  /** Hears of everything that is said into the telephone. */
  readonly tell: (said: Said) => void;
}

/** Plays the DJ: dials in, keys the PIN, takes one caller after the other and ends a call that goes on too long. */
export class DjAtPhone {
  call: PhoneCall | undefined;
  readonly #emulator: Emulator;
  readonly #clock: Clock;
  readonly #scenario: Scenario;
  readonly #closeLine: () => void;
  readonly #runCommand: DjOptions['runCommand'];
  readonly #nameOf: DjOptions['nameOf'];
  readonly #tell: DjOptions['tell'];
  readonly #reactions: Reactions;
  readonly #bridgeMoves: BridgeMoves;
  #endOfTalk: Timer | undefined;

  constructor({ emulator, scenario, closeLine, runCommand, nameOf, tell }: DjOptions) {
    this.#emulator = emulator;
    this.#clock = emulator.account.clock;
    this.#scenario = scenario;
    this.#closeLine = closeLine;
    this.#runCommand = runCommand;
    this.#nameOf = nameOf;
    this.#tell = tell;
    const reactions = scenario.djMoves.flatMap((move) => this.#reaction(move) ?? []);
    this.#reactions = new Reactions(this.#clock, reactions);
    this.#bridgeMoves = new BridgeMoves(scenario, (move) => this.#make(move));
  }

  /** Begins to play; what is returned ends it. */
  play(): () => void {
    for (const move of this.#scenario.djMoves)
      if (move['when hears'] === undefined && !BridgeMoves.isOne(move))
        this.#clock.after(this.#timeOf(move) - this.#clock.now(), () => this.#make(move));
    return this.#emulator.account.observe((event) => {
      if (event.type === 'heard' && event.callSid === this.call?.callSid && !this.#reactions.hear(event))
        this.#keyPin(event.text);
      if (event.type === 'bridge' && event.withCallSid === this.call?.callSid) this.#meet(event);
    });
  }

  #meet(event: BridgeEvent): void {
    this.#endOfTalk?.cancel();
    if (event.change === 'joined')
      this.#endOfTalk = this.#clock.after(this.#scenario.djTalksSeconds * 1000, () => this.call?.press('*'));
    this.#bridgeMoves.meet(this.#clock, event, this.#nameOf(event.callSid));
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
    else if (move.does === 'says') this.#say(move.words);
    else if (move.does === 'closes the line') this.#closeLine();
    else if (move.does === 'runs') this.#runCommand(move);
    else call?.hangUp();
  }

  #say(words: string): void {
    if (!this.call) return;
    const { callSid } = this.call;
    this.call.say(words);
    this.#tell({ type: 'said', at: this.#clock.now(), callSid, words });
  }

  #dial(): void {
    const { numbers } = this.#scenario;
    this.call = this.#emulator.handset(numbers.djPhone).dial(numbers.dj);
  }

  #keyPin(heard: string): void {
    const { call } = this;
    const { djPin } = this.#scenario;
    if (call === undefined || djPin === '' || !PIN_QUESTIONS.some((words) => heard.includes(words))) return;
    this.#clock.after(PIN_AFTER_MS, () => pressKeys(this.#clock, call, `${djPin}#`));
  }
}
