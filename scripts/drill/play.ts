import { parseStoredMessage, type StoredMessage } from '../../src/show/message/message.ts';
import { mapItems } from '../../src/twilio/sync.ts';
import { syncNames } from '../../src/twilio/sync-names.ts';
import { type Role, rolesOf } from './roles.ts';
import { eventually, type Stage } from './stage.ts';
import { type Party, Telephones } from './telephones.ts';
import { Watch } from './watch.ts';

/** A fake caller, and what it was to do. */
export interface Caller {
  readonly party: Party;
  readonly role: Role;
  /** The number that it called from. */
  readonly from: string;
}

/** What was played, as far as it came. */
export interface Played {
  readonly beganAt: number;
  readonly callers: readonly Caller[];
  readonly dj: Party | undefined;
  readonly telephones: Telephones;
  readonly watch: Watch;
  /** What was waited for and never seen: a sentence each. */
  readonly unseen: readonly string[];
}

const IN_LINE_WITHIN_SECONDS = 40;
const TAKEN_WITHIN_SECONDS = 60;
const CLOSED_WITHIN_SECONDS = 60;
const TALK_MS = 12_000;
/** From a key to the end of what is said before it counts, where keys follow each other. */
const BETWEEN_KEYS = 'WWWWWW';
/** From the goodbye to the question whether to leave a message. */
const GOODBYE_MS = 9000;
/** Said one after the other: whatever of it comes after the beep is the message. */
const SPOKEN_MESSAGE = [
  'This is a message of the drill.',
  'It goes on for a while, so that it is kept.',
  'Nobody has to hear it to its end.',
  'But the DJ of the drill will.',
];
const HEARD_WITHIN_SECONDS = 20;
const MOST_KEYS = 4;
const COMES_TO_REST_SECONDS = 30;
const BETWEEN_CALLERS_MS = 8000;
const LAST_CALLBACKS_MS = 5000;

/** What the scenario waits for did not happen. */
class Unseen extends Error {}

/** Plays the scenario of a drill on a line that is deployed and bound. What is never seen ends it, and is told. */
export class DrillShow {
  readonly #stage: Stage;
  readonly #telephones: Telephones;
  readonly #watch: Watch;
  readonly #callers: Caller[] = [];
  readonly #unseen: string[] = [];
  #dj: Party | undefined;

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#telephones = new Telephones(stage);
    this.#watch = new Watch(stage);
  }

  async play(): Promise<Played> {
    const beganAt = this.#stage.time.now();
    try {
      await this.#fillLine();
      await this.#airCallers();
      await this.#closeLine();
      await this.#replayMessage();
      await this.#comeToRest();
    } catch (error) {
      if (!(error instanceof Unseen)) throw error;
      this.#unseen.push(error.message);
    }
    // The last callbacks are under way.
    await this.#stage.time.pause(LAST_CALLBACKS_MS);
    await this.#watch.look();
    return {
      beganAt,
      callers: this.#callers,
      dj: this.#dj,
      telephones: this.#telephones,
      watch: this.#watch,
      unseen: this.#unseen,
    };
  }

  /** Everybody calls, the one who finds it full last. */
  async #fillLine(): Promise<void> {
    const { numbers, textTo } = this.#stage;
    const [own, to] = [numbers.dj.phoneNumber, numbers.listeners.phoneNumber];
    for (const [index, role] of rolesOf(this.#stage.callers).entries()) {
      const isRefused = role === 'finds it full';
      if (isRefused)
        await this.#seen('everybody before is in line', IN_LINE_WITHIN_SECONDS, async () =>
          this.#callers.every((caller) => this.#watch.waits(caller.party.incoming)),
        );
      const from = isRefused ? (textTo ?? own) : own;
      const party = await this.#telephones.call(`caller ${index + 1}`, { from, to });
      this.#callers.push({ party, role, from });
    }
    const refused = this.#with('finds it full');
    await this.#seen('whoever finds the line full is let go', IN_LINE_WITHIN_SECONDS, async () => {
      for (const { party } of refused) if (!(await this.#telephones.isOver(party))) return false;
      return true;
    });
  }

  /** The DJ takes one after the other, up to whoever is to be in line at the end. */
  async #airCallers(): Promise<void> {
    const { numbers } = this.#stage;
    const ends = { from: numbers.listeners.phoneNumber, to: numbers.dj.phoneNumber };
    this.#dj = await this.#telephones.call('DJ', ends);
    const aired = [...this.#with('starred'), ...this.#with('hangs up on the air')];
    for (const [index, { party, role }] of aired.entries()) {
      if (index > 0) await this.#telephones.presses(this.#dj, '1');
      await this.#seen(`${party.name} is taken by the DJ`, TAKEN_WITHIN_SECONDS, async () =>
        this.#watch.taken.has(party.incoming),
      );
      if (index === 0) for (const gone of this.#with('gives up')) await this.#telephones.hangsUp(gone.party);
      await this.#stage.time.pause(TALK_MS);
      if (role === 'starred') await this.#telephones.presses(this.#dj, '*');
      else await this.#telephones.hangsUp(party);
      await this.#stage.time.pause(BETWEEN_CALLERS_MS);
    }
  }

  /** 0, the PIN, 0: and whoever waits is said goodbye to, and leaves a message. */
  async #closeLine(): Promise<void> {
    if (!this.#dj) return;
    const pin = this.#stage.station.settings.djPin ?? '';
    const keys = ['0', `${pin}#`, '0'].join(BETWEEN_KEYS);
    // The PIN itself is nobody's business.
    await this.#telephones.does(this.#dj, `<Play digits="${keys}"/>`, '00');
    const last = this.#with('leaves a message');
    await this.#seen('whoever waits is let go', CLOSED_WITHIN_SECONDS, async () =>
      last.every(({ party }) => !this.#watch.waits(party.incoming)),
    );
    await this.#stage.time.pause(GOODBYE_MS);
    const spoken = SPOKEN_MESSAGE.map((sentence) => `<Say>${sentence}</Say>`).join('');
    const speak = `<Play digits="1"/><Pause length="6"/>${spoken}<Pause length="1"/><Play digits="#WWWWWW1"/>`;
    for (const { party } of last) await this.#telephones.does(party, speak, '1#1');
    await this.#seen(
      'a message is kept',
      CLOSED_WITHIN_SECONDS,
      async () => (await this.#messages()).length > 0,
    );
  }

  /** The DJ hears the message to its end, and hangs up. A key that is pressed between two questions is lost: then it is pressed again. */
  async #replayMessage(): Promise<void> {
    const dj = this.#dj;
    if (!dj) return;
    for (let attempt = 1; !(await this.#isHeard()); attempt += 1) {
      if (attempt > MOST_KEYS) throw new Unseen(`not seen after ${MOST_KEYS} keys: the message is heard`);
      await this.#telephones.presses(dj, '8');
      await eventually(this.#stage.time, HEARD_WITHIN_SECONDS, () => this.#isHeard());
    }
    await this.#telephones.hangsUp(dj);
  }

  async #isHeard(): Promise<boolean> {
    const messages = await this.#messages();
    return messages.some((message) => message.kind === 'message' && message.heardAt !== null);
  }

  async #comeToRest(): Promise<void> {
    await this.#seen('the line is closed', CLOSED_WITHIN_SECONDS, async () => this.#watch.state === 'closed');
    await this.#seen('every call is over', COMES_TO_REST_SECONDS, async () => {
      for (const { party } of this.#callers) if (!(await this.#telephones.isOver(party))) return false;
      return true;
    });
  }

  #with(role: Role): Caller[] {
    return this.#callers.filter((caller) => caller.role === role);
  }

  async #messages(): Promise<StoredMessage[]> {
    const { client, station } = this.#stage;
    const items = await mapItems(client, syncNames(station.settings.stationId).messages);
    return items.flatMap(({ key, data }) => parseStoredMessage(key, data) ?? []);
  }

  async #seen(what: string, seconds: number, isSo: () => Promise<boolean>): Promise<void> {
    const seen = await eventually(this.#stage.time, seconds, async () => {
      await this.#watch.look();
      return isSo();
    });
    if (!seen) throw new Unseen(`not seen within ${seconds} s: ${what}`);
    this.#stage.report(`seen: ${what}`);
  }
}
