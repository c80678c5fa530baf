import type { Emulator } from '../../emulator/emulator.ts';
import type { Alert, Exchange } from '../../emulator/events.ts';
import type { PhoneCall } from '../../emulator/handset.ts';
import type { RestRequest } from '../../emulator/rest/rest-request.ts';
import type { ReleaseRow } from '../../src/show/close-out/receipt-page.ts';
import { nextQueueName } from '../../src/show/line/queued-caller.ts';

interface Span {
  /** By the emulator's clock; 0 before there is one. */
  firstAt: number;
  lastAt: number;
}

interface Ending {
  readonly calls: readonly PhoneCall[];
  /** What the command has printed. */
  readonly output: string;
  readonly exitCode: number;
  readonly ourQueue: string;
  readonly otherQueue: string;
  /** Those since the close-out began. */
  readonly alerts: readonly Alert[];
}

interface Judgement {
  readonly told: number;
  readonly gone: number;
  readonly failed: number;
  readonly broken: readonly string[];
}

const TOO_MANY_FUNCTIONS = 20429;

/** What really happened during a close-out, seen from Twilio's side. */
export class CloseOutTruth {
  readonly firstRelease: Promise<void>;
  #begun: () => void = () => {};
  #span: Span = { firstAt: 0, lastAt: 0 };
  #releases = 0;
  readonly #emulator: Emulator;
  /** How often each call has been sent to the goodbye. */
  readonly #goodbyes = new Map<string, number>();

  constructor(emulator: Emulator) {
    this.#emulator = emulator;
    this.firstRelease = new Promise((resolve) => {
      this.#begun = resolve;
    });
  }

  get releasesAsked(): number {
    return this.#releases;
  }

  /** A request comes in, before anything is done about it. */
  asked(request: Pick<RestRequest, 'method' | 'url'>): void {
    if (isRelease(request) && this.#span.firstAt === 0)
      this.#span.firstAt = this.#emulator.account.clock.now();
  }

  answered(exchange: Exchange): void {
    if (!isRelease(exchange)) return;
    this.#span.lastAt = this.#emulator.account.clock.now();
    this.#releases += 1;
    this.#begun();
  }

  goodbye(callSid: string): void {
    this.#goodbyes.set(callSid, (this.#goodbyes.get(callSid) ?? 0) + 1);
  }

  span(): Readonly<Span> {
    return this.#span;
  }

  nextSpan(): void {
    this.#span = { firstAt: 0, lastAt: 0 };
  }

  judge({ calls, output, exitCode, ourQueue, otherQueue, alerts }: Ending): Judgement {
    const rows = rowsOf(output);
    const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length;
    const { account } = this.#emulator;
    const names = account.queues.all().map(({ friendlyName }) => friendlyName);
    const broken = [
      ...(exitCode === 0 ? [] : [`the command ended with ${exitCode}`]),
      ...this.#wronglyAccounted(calls, rows),
      ...[...this.#goodbyes].filter(([, times]) => times > 1).map(([callSid]) => `${callSid} was told twice`),
      ...[ourQueue, nextQueueName(ourQueue)]
        .filter((name) => names.includes(name))
        .map((name) => `the queue ${name} is still there`),
      ...(names.includes(otherQueue) ? [] : ['another queue was touched']),
      ...account.unsupported.map(({ message }) => message),
      ...tooManyFunctions(alerts),
    ];
    return { told: count('told goodbye'), gone: count('gone already'), failed: count('failed'), broken };
  }

  #wronglyAccounted(calls: readonly PhoneCall[], rows: readonly ReleaseRow[]): string[] {
    const outcomes = new Map(rows.map(({ callSid, outcome }) => [callSid, outcome]));
    const complaints =
      rows.length === calls.length ? [] : [`${rows.length} rows for ${calls.length} callers`];
    for (const { callSid } of calls) {
      const outcome = outcomes.get(callSid);
      const isTold = this.#goodbyes.has(callSid);
      if (outcome === undefined || outcome === null) complaints.push(`${callSid} is not accounted for`);
      else if (outcome !== 'failed' && (outcome === 'told goodbye') !== isTold)
        complaints.push(`${callSid} is down as ${outcome}`);
    }
    return complaints;
  }
}

function tooManyFunctions(alerts: readonly Alert[]): string[] {
  const refused = alerts.filter(({ code }) => code === TOO_MANY_FUNCTIONS);
  return refused.length === 0 ? [] : [`${refused.length} times more than 30 functions at once`];
}

export function watchCloseOut(emulator: Emulator): CloseOutTruth {
  const truth = new CloseOutTruth(emulator);
  emulator.account.observe((event) => {
    if (event.type === 'rest') truth.answered(event.exchange);
    if (event.type === 'webhook' && new URL(event.exchange.url).pathname === '/close-out')
      truth.goodbye(event.exchange.callSid ?? '');
  });
  return truth;
}

function isRelease({ method, url }: Pick<RestRequest, 'method' | 'url'>): boolean {
  return method === 'POST' && /\/Queues\/QU\w+\/Members\/CA\w+\.json$/.test(url);
}

function rowsOf(output: string): ReleaseRow[] {
  try {
    return (JSON.parse(output) as { rows: ReleaseRow[] }).rows;
  } catch {
    return [];
  }
}
