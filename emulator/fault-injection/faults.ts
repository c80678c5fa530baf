import type { Account } from '../account.ts';
import type { Clock } from '../clock/clock.ts';
import type { EmulatorEvent } from '../events.ts';
import { NO_ANSWER } from '../rest/rest-listener.ts';
import type { RestRequest, RestResponse } from '../rest/rest-request.ts';
import { ConnectError, type Web, type WebRequest, type WebResponse } from '../voice/web.ts';
import { readYamlFile } from '../yaml-file.ts';
import {
  type CallerFault,
  type FaultFile,
  faultFile,
  type RestFault,
  type WebhookFault,
} from './fault-file.ts';
import { Occasions } from './occasions.ts';

interface Armed<Fault> {
  readonly fault: Fault;
  readonly occasions: Occasions;
}

/** Who asks the REST API for something. Where nobody can tell, all count as one process that answers no request. */
export interface Asking {
  /** Names the process that asks. */
  readonly process?: string | undefined;
  /** The path of the request to a function that makes it ask. */
  readonly path?: string | undefined;
  /** Does what is asked. */
  readonly carryOut?: () => Promise<RestResponse>;
}

/** https://www.twilio.com/docs/serverless/functions-assets/functions/request-flow */
const FUNCTION_LIMIT_MS = 10_000;

/** One for each who waits for it: whatever waits for a promise that lives on is kept as long as that. */
const never = () => new Promise<never>(() => {});

/** Makes things go wrong, by the rules of a file. It sits at the edges only: the REST API, the web, the callers. */
export class Faults {
  readonly #clock: Clock;
  #startedAt = 0;
  #rest: Armed<RestFault>[] = [];
  #webhooks: Armed<WebhookFault>[] = [];
  #callers: Armed<CallerFault>[] = [];
  /** Those that have asked REST for something. */
  readonly #processes = new Set<string>();

  constructor(clock: Clock, rules: FaultFile) {
    this.#clock = clock;
    this.arm(rules);
  }

  /** From now on these rules hold, and no others. What an earlier one has begun goes on. */
  arm({ seed, faults }: FaultFile): void {
    this.#startedAt = this.#clock.now();
    this.#rest = [];
    this.#webhooks = [];
    this.#callers = [];
    faults.forEach((fault, index) => {
      const occasions = new Occasions(fault, `${seed}:${index}`);
      if ('rest' in fault) this.#rest.push({ fault, occasions });
      else if ('webhook' in fault) this.#webhooks.push({ fault, occasions });
      else this.#callers.push({ fault, occasions });
    });
  }

  /** Throws YamlFileError. */
  static read(path: string, clock: Clock): Faults {
    return new Faults(clock, readYamlFile(path, faultFile));
  }

  /**
   * For RestApi: what it resolves to is answered instead.
   *
   * @param asking who asks, and how to carry out what is asked
   */
  async beforeRest(
    request: RestRequest,
    { process = '', path = '', carryOut }: Asking = {},
  ): Promise<RestResponse | undefined> {
    const asked = `${request.method} ${new URL(request.url).pathname}`;
    const isFirst = !this.#processes.has(process);
    this.#processes.add(process);
    for (const { fault, occasions } of this.#rest) {
      if (fault['first of a process'] && !isFirst) continue;
      if (fault.for !== undefined && !path.includes(fault.for)) continue;
      if (!isFor(fault.rest, asked) || !occasions.strikes(this.#seconds())) continue;
      if (fault.does === 'wait') await this.#clock.sleep(occasions.within(fault.latency));
      else if (fault.does === 'hang') return never();
      else if (fault.does === 'answer') return restAnswer(fault);
      else {
        if (fault.does === 'lose') await carryOut?.();
        return { status: NO_ANSWER, headers: {}, body: '' };
      }
    }
    return undefined;
  }

  /** The same web, with the faults of webhooks in front. */
  inFrontOf(web: Web): Web {
    return { request: (request) => this.#request(web, request) };
  }

  /** Lets callers of these numbers' lines hang up at the named moments. */
  watch(account: Account): void {
    account.observe((event) => {
      const moment = momentOf(event, account);
      if (!moment) return;
      for (const { fault, occasions } of this.#callers) {
        if (fault.when !== moment.when || !occasions.strikes(this.#seconds())) continue;
        const call = account.calls.get(moment.callSid);
        account.clock.after(fault.after * 1000, () => call?.interrupt({ kind: 'hangup', by: 'caller' }));
      }
    });
  }

  async #request(web: Web, request: WebRequest): Promise<WebResponse> {
    const asked = `${request.method} ${new URL(request.url).pathname}`;
    for (const { fault, occasions } of this.#webhooks) {
      if (!isFor(fault.webhook, asked) || !occasions.strikes(this.#seconds())) continue;
      const ms = occasions.within(fault.latency);
      if (fault.does === 'wait' || fault.does === 'late') await this.#clock.sleep(ms);
      else if (fault.does === 'hang') return never();
      else if (fault.does === 'refuse') throw new ConnectError('refused, as the faults say');
      else if (fault.does === 'answer') return emptyAnswer(fault.status);
      else if (fault.does === 'kill')
        return this.#clock.sleep(FUNCTION_LIMIT_MS).then(() => emptyAnswer(504));
      else if (fault.does === 'lose') return web.request(request).then(() => emptyAnswer(fault.status));
      else this.#clock.after(ms, () => void web.request(request).catch(() => {}));
    }
    return web.request(request);
  }

  #seconds(): number {
    return (this.#clock.now() - this.#startedAt) / 1000;
  }
}

/** `*` is for everything; otherwise an optional method, and a part of the path that it must end with or contain. */
function isFor(pattern: string, asked: string): boolean {
  if (pattern === '*') return true;
  const [method, path] = pattern.includes(' ') ? pattern.split(' ', 2) : [undefined, pattern];
  const [askedMethod, askedPath = ''] = asked.split(' ', 2);
  return (method === undefined || method === askedMethod) && askedPath.includes(path ?? '');
}

function emptyAnswer(status: number): WebResponse {
  return { status, headers: {}, body: Buffer.from('') };
}

function restAnswer({ status, 'retry after': retryAfter }: RestFault): RestResponse {
  const code = status === 429 ? 20429 : status === 412 ? 54103 : 20500;
  const body = {
    code,
    message: 'this is a fault on demand',
    more_info: `https://www.twilio.com/docs/errors/${code}`,
    status,
  };
  const headers = {
    'content-type': 'application/json',
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  };
  return { status, headers, body: JSON.stringify(body) };
}

function momentOf(
  event: EmulatorEvent,
  account: Account,
): { when: CallerFault['when']; callSid: string } | undefined {
  if (event.type === 'call' && event.status === 'ringing') return { when: 'ringing', callSid: event.callSid };
  if (event.type === 'call' && event.status === 'in-progress')
    return { when: 'answered', callSid: event.callSid };
  if (event.type === 'queue' && event.change === 'joined') return { when: 'in line', callSid: event.callSid };
  if (event.type === 'queue' && event.change === 'taken')
    return { when: 'during the notice', callSid: event.callSid };
  const isOnAir = event.type === 'bridge' && event.change === 'joined' && account.calls.has(event.callSid);
  return isOnAir ? { when: 'on the air', callSid: event.callSid } : undefined;
}
