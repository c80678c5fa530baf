import type { Clock } from './clock/clock.ts';
import { sendHttp } from './functions/http-request.ts';
import { standIn } from './twilio-web/stand-ins.ts';
import type { Web, WebRequest, WebResponse } from './voice/web.ts';

type Host = (request: WebRequest) => Promise<WebResponse>;

/**
 * The internet of the emulated Twilio: domains that it hosts itself, what Twilio has on the web, of which there are stand-ins,
 * and real HTTP to everything else.
 */
export class Internet implements Web {
  readonly #clock: Clock;
  readonly #hosts = new Map<string, Host>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  serve(domain: string, host: Host): void {
    this.#hosts.set(domain, host);
  }

  hosts(domain: string): boolean {
    return this.#hosts.has(domain);
  }

  request(request: WebRequest): Promise<WebResponse> {
    const host = this.#hosts.get(new URL(request.url).host);
    return host ? host(request) : this.#clock.track(`${request.method} ${request.url}`, outside(request));
  }
}

async function outside(request: WebRequest): Promise<WebResponse> {
  return (await standIn(request)) ?? sendHttp(request);
}
