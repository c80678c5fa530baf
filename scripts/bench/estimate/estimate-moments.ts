import type { Emulator } from '../../../emulator/emulator.ts';
import type { Exchange } from '../../../emulator/events.ts';
import { type AirTime, nothingAiredYet, takesCallers } from '../../../src/show/show.ts';
import type { Scenario } from '../../rehearsal/scenario.ts';
import type { ShowEvent } from '../../rehearsal/show-event.ts';
import { StoredByLine } from '../../rehearsal/stored-by-line.ts';
import { toldEstimate } from './told-estimate.ts';

/** Somebody in line was told how long it will take. What else could have been said is known too. */
export interface EstimateMoment {
  readonly callSid: string;
  /** Seconds since 1970. */
  readonly now: number;
  /** The middle of what was said. */
  readonly toldSeconds: number;
  /** Since the call joined the line. */
  readonly waitedSeconds: number;
  /** Twilio's mean age of those who wait. */
  readonly avgQueueSeconds: number;
  /** 1 for whoever is taken next. */
  readonly place: number;
  readonly air: AirTime;
}

/** A DJ has taken somebody. */
export interface Taken {
  readonly callSid: string;
  /** Seconds since 1970. */
  readonly at: number;
  readonly waitSeconds: number;
  /** What the show document held then. */
  readonly air: AirTime;
}

/** Watches a show while it is played, for what can be known only at the moment itself. */
export class EstimateMoments {
  readonly told: EstimateMoment[] = [];
  readonly taken: Taken[] = [];
  readonly #emulator: Emulator;
  readonly #stored: StoredByLine;
  readonly #joinedAt = new Map<string, number>();

  constructor(emulator: Emulator, scenario: Scenario) {
    this.#emulator = emulator;
    this.#stored = new StoredByLine({ emulator, scenario });
  }

  observe(event: ShowEvent): void {
    const now = Math.floor(event.at / 1000);
    if (event.type === 'webhook') this.#told(event.exchange, now);
    if (event.type !== 'queue') return;
    const { callSid, change } = event;
    if (change === 'joined' && !this.#joinedAt.has(callSid)) this.#joinedAt.set(callSid, now);
    if (change === 'taken')
      this.taken.push({ callSid, at: now, waitSeconds: this.#waited(callSid, now), air: this.#air });
  }

  #told({ callSid, url, requestBody, responseBody }: Exchange, now: number): void {
    if (callSid === undefined || !new URL(url).pathname.startsWith('/wait-')) return;
    const toldSeconds = toldEstimate(responseBody);
    if (toldSeconds === undefined) return;
    const asked = new URLSearchParams(requestBody);
    this.told.push({
      callSid,
      now,
      toldSeconds,
      waitedSeconds: this.#waited(callSid, now),
      avgQueueSeconds: Number(asked.get('AvgQueueTime') ?? 0),
      place: Number(asked.get('QueuePosition') ?? 1) + this.#aheadOfLine(asked.get('QueueSid') ?? ''),
      air: this.#air,
    });
  }

  #waited(callSid: string, now: number): number {
    return now - (this.#joinedAt.get(callSid) ?? now);
  }

  /** Those in the queue of whoever comes first, for somebody in the other one. */
  #aheadOfLine(queueSid: string): number {
    const next = this.#emulator.account.queues
      .all()
      .find(({ friendlyName }) => friendlyName.endsWith('-next'));
    return next === undefined || next.sid === queueSid ? 0 : next.members.length;
  }

  get #air(): AirTime {
    const { show } = this.#stored;
    return show !== undefined && takesCallers(show) ? show : nothingAiredYet;
  }
}
