import { createHash } from 'node:crypto';
import type { Clock } from '../clock/clock.ts';
import { API_HOST } from './resource.ts';
import type { RestResponse } from './rest-request.ts';

/** Of each answer of every host, whatever it is about. */
const ALWAYS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag',
  'strict-transport-security': 'max-age=31536000',
  'x-home-region': 'us1',
  'x-powered-by': 'AT-5000',
  'x-shenanigans': 'none',
};

/** The 2010 API names no character set, all others do. */
export function jsonTypeAt(host: string): string {
  return host === API_HOST ? 'application/json' : 'application/json;charset=utf-8';
}

/**
 * The headers that Twilio puts on every answer of its REST API, refusals included, as others have captured them: none of the
 * pages tells of them. Each answer counts the requests of the account that were under way with it.
 */
export class AnswerHeaders {
  readonly #clock: Clock;
  readonly #accountSid: string;
  #answered = 0;
  #underWay = 0;

  constructor({ clock, accountSid }: { readonly clock: Clock; readonly accountSid: string }) {
    this.#clock = clock;
    this.#accountSid = accountSid;
  }

  /** Does the work of one request, and completes the answer. What the answer says itself comes first. */
  async around(host: string, work: () => Promise<RestResponse>): Promise<RestResponse> {
    const startedAt = this.#clock.now();
    this.#underWay += 1;
    const concurrent = this.#underWay;
    try {
      const response = await work();
      const seconds = (this.#clock.now() - startedAt) / 1000;
      const own = {
        'twilio-concurrent-requests': String(concurrent),
        'twilio-request-id': this.#requestId(),
        'twilio-request-duration': seconds.toFixed(3),
        'x-api-domain': host,
      };
      return { ...response, headers: { ...ALWAYS, ...own, ...response.headers } };
    } finally {
      this.#underWay -= 1;
    }
  }

  /** Not drawn from the SIDs of the account: how much is asked must not change what its calls are named. */
  #requestId(): string {
    this.#answered += 1;
    return `RQ${createHash('md5').update(`${this.#accountSid}:${this.#answered}`).digest('hex')}`;
  }
}
