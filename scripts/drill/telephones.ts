import {
  endCall,
  LIVE_STATUSES,
  legsBetween,
  makeCall,
  sendLeg,
  statusOfLeg,
} from '../account/outgoing-calls.ts';
import { clearly, notAnswered } from './call-failure.ts';
import { eventually, type Stage } from './stage.ts';

/** Somebody who plays a part: the leg that we have on a string, and the one that the line knows. */
export interface Party {
  readonly name: string;
  readonly outgoing: string;
  readonly incoming: string;
}

/** What somebody does of their own accord. */
export interface Act {
  readonly at: number;
  readonly party: Party;
  readonly does: 'hangs up' | { readonly presses: string };
}

const NOT_ANSWERED_YET = ['queued', 'ringing'];
const ANSWERED = ['in-progress', 'completed'];
/** Nobody waits longer than this for a call to be answered: it rings for half a minute at the most. */
const ANSWERED_WITHIN_SECONDS = 40;
/** How long somebody stays who has nothing more to do, in seconds. */
const STAYS_SECONDS = 600;

/** The telephones of the fake people: calls that go out, each with a document for a person. */
export class Telephones {
  readonly acts: Act[] = [];
  readonly #stage: Stage;
  readonly #since: Date;
  readonly #known = new Set<string>();

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#since = new Date(stage.time.now());
  }

  /**
   * Calls, and waits until the line has the call. One after the other: Twilio lets one call go out in a second, and of two
   * between the same numbers nothing says which is whose.
   *
   * @throws Refusal when the call is refused, or never answered
   */
  async call(name: string, { from, to }: { from: string; to: string }): Promise<Party> {
    const { client, time } = this.#stage;
    const outgoing = await this.tries({ from, to });
    const incoming = await eventually(time, ANSWERED_WITHIN_SECONDS, () =>
      this.#arrival(outgoing, { from, to }),
    );
    if (typeof incoming === 'string') {
      this.#known.add(incoming);
      return { name, outgoing, incoming };
    }
    const status = await statusOfLeg(client, outgoing);
    await endCall(client, outgoing);
    throw await notAnswered(this.#stage, { to, since: this.#since, status });
  }

  /** Calls, whatever becomes of it. @returns the SID of the leg that goes out */
  tries({ from, to }: { from: string; to: string }): Promise<string> {
    return makeCall(this.#stage.client, { from, to, twiml: staying('') }).catch((error: unknown) => {
      throw clearly(error);
    });
  }

  /** Presses keys, with `w` for half a second between them, and stays. @returns false when the call is over */
  presses(party: Party, digits: string): Promise<boolean> {
    return this.does(party, `<Play digits="${digits}"/>`, digits.replaceAll(/w/gi, ''));
  }

  /** Does all that the verbs say, and stays. */
  does(party: Party, verbs: string, presses: string): Promise<boolean> {
    this.acts.push({ at: this.#stage.time.now(), party, does: { presses } });
    return sendLeg(this.#stage.client, party.outgoing, staying(verbs));
  }

  async hangsUp(party: Party): Promise<void> {
    this.acts.push({ at: this.#stage.time.now(), party, does: 'hangs up' });
    await endCall(this.#stage.client, party.outgoing);
  }

  async isOver({ outgoing }: Party): Promise<boolean> {
    return !LIVE_STATUSES.includes(await statusOfLeg(this.#stage.client, outgoing));
  }

  /** The leg that the line has, once it is answered; true for a call that has ended without that. */
  async #arrival(
    outgoing: string,
    { from, to }: { from: string; to: string },
  ): Promise<string | true | undefined> {
    const { client } = this.#stage;
    const status = await statusOfLeg(client, outgoing);
    if (NOT_ANSWERED_YET.includes(status)) return undefined;
    const legs = await legsBetween(client, { from, to, since: this.#since });
    const arrived = legs.find(({ callSid, isInbound }) => isInbound && !this.#known.has(callSid));
    if (arrived && ANSWERED.includes(status)) return arrived.callSid;
    return LIVE_STATUSES.includes(status) ? undefined : true;
  }
}

function staying(verbs: string): string {
  return `<Response>${verbs}<Pause length="${STAYS_SECONDS}"/></Response>`;
}
