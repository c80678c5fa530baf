import { nextQueueName } from '../../src/show/line/queued-caller.ts';
import { takesCallers } from '../../src/show/show.ts';
import { queueMembers } from '../../src/twilio/queue-members.ts';
import { findLineQueues } from '../../src/twilio/queues.ts';
import { readShow } from '../../src/twilio/show-store.ts';
import type { Stage } from './stage.ts';

/** Somebody who was seen in a queue. Times are in milliseconds since 1970. */
export interface SeenInLine {
  readonly queue: string;
  readonly joinedAt: number;
  /** When they were not there any more, to the second or so; undefined for somebody who was there at the last look. */
  goneAt: number | undefined;
}

/** Looks at a line from outside, again and again: who waits in its queues, and what its show says. */
export class Watch {
  /** By the SID of the call that came in: every time in line. */
  readonly inLine = new Map<string, SeenInLine[]>();
  /** When it was first seen that a DJ had taken them. */
  readonly taken = new Map<string, number>();
  state: string | undefined;
  readonly #stage: Stage;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  async look(): Promise<void> {
    const { client, station, time } = this.#stage;
    const { queueName, stationId } = station.settings;
    const { main, next } = await findLineQueues(client, queueName);
    for (const [name, queue] of [
      [queueName, main],
      [nextQueueName(queueName), next],
    ] as const) {
      const members = queue && queue.currentSize > 0 ? await queueMembers(client, queue.sid) : [];
      this.#see(
        name,
        new Map(members.map(({ callSid, waitSeconds }) => [callSid, time.now() - waitSeconds * 1000])),
      );
    }
    const reading = await readShow({ client, stationId });
    if (reading.kind !== 'show') return;
    this.state = reading.show.state;
    if (!takesCallers(reading.show)) return;
    for (const { callSid, at } of reading.show.pickUps)
      if (!this.taken.has(callSid)) this.taken.set(callSid, Date.parse(at));
  }

  waits(callSid: string): boolean {
    return (this.inLine.get(callSid) ?? []).some(({ goneAt }) => goneAt === undefined);
  }

  #see(queue: string, members: ReadonlyMap<string, number>): void {
    for (const [callSid, joinedAt] of members) {
      const spells = this.inLine.get(callSid) ?? [];
      const isKnown = spells.some((spell) => spell.queue === queue && spell.goneAt === undefined);
      if (!isKnown) this.inLine.set(callSid, [...spells, { queue, joinedAt, goneAt: undefined }]);
    }
    for (const [callSid, spells] of this.inLine)
      for (const spell of spells)
        if (spell.queue === queue && spell.goneAt === undefined && !members.has(callSid))
          spell.goneAt = this.#stage.time.now();
  }
}
