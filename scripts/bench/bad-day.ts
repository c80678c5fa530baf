import { createHash } from 'node:crypto';
import type { Emulator, EmulatorOptions } from '../../emulator/emulator.ts';
import { Occasions } from '../../emulator/fault-injection/occasions.ts';
import type { RestRequest, RestResponse } from '../../emulator/rest/rest-request.ts';

/** How long a REST request takes, where nobody has measured it. */
export const USUAL_REST_MS = 150;
const TOO_MANY = 0.02;
const BROKEN = 0.01;

/** What a bad day at Twilio does to REST, from `begin` on. */
export class BadDay {
  #hasBegun = false;
  readonly #emulator: Emulator;
  readonly #tooMany: Occasions;
  readonly #broken: Occasions;
  readonly #restMs: number;

  /** @param seed decides which requests it hits */
  constructor(
    emulator: Emulator,
    { seed = '', restMs = USUAL_REST_MS }: { seed?: string; restMs?: number } = {},
  ) {
    this.#emulator = emulator;
    this.#restMs = restMs;
    this.#tooMany = new Occasions({ chance: TOO_MANY, every: 1 }, `too many${seed}`);
    this.#broken = new Occasions({ chance: BROKEN, every: 1 }, `broken${seed}`);
  }

  begin(): void {
    this.#hasBegun = true;
  }

  /** Refusals come at once, from the gate; everything else takes its time. Of failed releases every second is carried out. */
  readonly beforeRest: NonNullable<EmulatorOptions['beforeRest']> = async (request) => {
    if (!this.#hasBegun) return undefined;
    if (this.#tooMany.strikes(0)) return answer(429, 20429);
    await this.#emulator.account.clock.sleep(this.#restMs);
    if (!this.#broken.strikes(0)) return undefined;
    if (this.#broken.luck('carried out') < 0.5) carryOut(this.#emulator, request);
    return answer(500, 20500);
  };
}

/** Moves a call on as the request asks, though its answer will say that this failed. */
function carryOut({ account }: Emulator, { method, url, body }: RestRequest): void {
  const [, queueSid = '', callSid = ''] = /Queues\/(QU\w+)\/Members\/(CA\w+)\.json$/.exec(url) ?? [];
  const member = account.queues.get(queueSid)?.memberOf(callSid);
  if (method !== 'POST' || !member || member.call.isOver) return;
  const goodbye = new URLSearchParams(body).get('Url') ?? '';
  const to = { kind: 'url', url: goodbye, method: 'POST' } as const;
  member.call.interrupt({ kind: 'redirect', by: 'member-update', to });
}

/** A number from 0 to below 1 that is always the same for the same text. */
export function luckOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
}

function answer(status: number, code: number): RestResponse {
  const body = JSON.stringify({ code, status, message: 'a bad day', more_info: '' });
  return { status, headers: { 'content-type': 'application/json' }, body };
}
