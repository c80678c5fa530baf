import type { Twilio } from 'twilio';
import { readNotes, writeScript } from '../../account/recorder-store.ts';
import { type Noted, type Page, storeOf } from '../recorder/script.ts';
import { eventually, type Stage } from '../stage.ts';
import { type Party, Telephones } from '../telephones.ts';

export type { Noted, Page };

/** The pages that the two numbers lead to. */
export const CALLER = 'caller';
export const DJ = 'dj';

/** How long is waited for what ought to come at once. */
const SOON_SECONDS = 20;
/** What has not come by then will not come. */
const NOT_COMING_MS = 3000;

/** An account in which both numbers lead to the recorder, and somebody to call them. */
export class Lab {
  readonly client: Twilio;
  readonly stage: Stage;
  /** Where the recorder answers. */
  readonly base: string;
  /** Under this name the recorder keeps things. */
  readonly store: string;
  readonly telephones: Telephones;
  readonly #parties: Party[] = [];
  #began = 0;

  constructor(stage: Stage, base: string) {
    this.stage = stage;
    this.client = stage.client;
    this.base = base;
    this.store = storeOf(stage);
    this.telephones = new Telephones(stage);
  }

  /** A name for a queue that nobody else has. */
  queueName(suffix: string): string {
    return `${this.store}-${suffix}`;
  }

  /** Says what is answered from now on; what was noted before does not count. */
  async sets(pages: Readonly<Record<string, Page>>): Promise<void> {
    this.#began = this.stage.time.now();
    await writeScript(this.client, this.store, { pages });
  }

  /** Says it anew, in the middle of something. */
  changes(pages: Readonly<Record<string, Page>>): Promise<void> {
    return writeScript(this.client, this.store, { pages });
  }

  /** Somebody calls the listeners' number. */
  async caller(): Promise<Party> {
    const { numbers } = this.stage;
    const ends = { from: numbers.dj.phoneNumber, to: numbers.listeners.phoneNumber };
    return this.#keep(await this.telephones.call('caller', ends));
  }

  /** Somebody calls the DJ's number. */
  async dj(): Promise<Party> {
    const { numbers } = this.stage;
    const ends = { from: numbers.listeners.phoneNumber, to: numbers.dj.phoneNumber };
    return this.#keep(await this.telephones.call('DJ', ends));
  }

  /** Somebody calls the listeners' number, whose call may be over before it can be looked at. */
  async shortCall(): Promise<string> {
    const { numbers } = this.stage;
    return this.telephones.tries({ from: numbers.dj.phoneNumber, to: numbers.listeners.phoneNumber });
  }

  async notes(page: string): Promise<Noted[]> {
    const notes = await readNotes(this.client, this.store);
    return notes.filter((noted) => noted.page === page && noted.at >= this.#began);
  }

  /** Waits for a request to a page. @returns undefined when it does not come */
  async waitsFor(page: string, seconds = SOON_SECONDS): Promise<Noted | undefined> {
    return eventually(this.stage.time, seconds, async () => (await this.notes(page))[0]);
  }

  /** A request that is there already, or comes in a moment. */
  async finds(page: string): Promise<Noted | undefined> {
    await this.stage.time.pause(NOT_COMING_MS);
    return (await this.notes(page))[0];
  }

  pause(milliseconds: number): Promise<void> {
    return this.stage.time.pause(milliseconds);
  }

  /** Everybody hangs up, and what that causes has come. */
  async ends(): Promise<void> {
    const parties = this.#parties.splice(0);
    for (const party of parties) await this.telephones.hangsUp(party);
    if (parties.length > 0) await this.pause(NOT_COMING_MS);
  }

  #keep(party: Party): Party {
    this.#parties.push(party);
    return party;
  }
}
