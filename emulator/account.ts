import { createHash, randomUUID } from 'node:crypto';
import type { AccountContext } from './account-context.ts';
import type { Call } from './calls/call.ts';
import { OutgoingPace } from './calls/outgoing-pace.ts';
import type { Clock } from './clock/clock.ts';
import { VirtualClock } from './clock/virtual-clock.ts';
import type { Alert, EmulatorEvent } from './events.ts';
import { EmulatorFault, type FaultReport, REMEDIES } from './fault.ts';
import type { ApiKey } from './keys/api-key.ts';
import { Messages } from './messages/messages.ts';
import type { IncomingPhoneNumber } from './numbers/incoming-phone-number.ts';
import { Queues } from './queues/queues.ts';
import type { Recording } from './recordings/recording.ts';
import type { ServerlessService } from './serverless/service.ts';
import { type Switches, switchesWith } from './switches.ts';
import { SyncService } from './sync/service.ts';
import type { Web } from './voice/web.ts';

export interface AccountOptions {
  readonly clock: Clock;
  readonly web: Web;
  readonly accountSid: string;
  readonly authToken: string;
  /** The same seed gives the same SIDs. Without one they differ from start to start in real time, and never on a virtual clock. */
  readonly seed?: string;
  readonly switches?: Partial<Switches>;
}

/** One Twilio account: all that it holds, and the one place that its parts reach each other through. */
export class Account implements AccountContext {
  readonly accountSid: string;
  readonly authToken: string;
  readonly clock: Clock;
  readonly web: Web;
  readonly switches: Switches;
  /** What the account is shown as; nothing here depends on it. https://www.twilio.com/docs/iam/api/account */
  type: 'Trial' | 'Full' = 'Full';
  status: 'active' | 'suspended' | 'closed' = 'active';
  /** Milliseconds since 1970. */
  readonly dateCreated: number;
  readonly numbers = new Map<string, IncomingPhoneNumber>();
  readonly calls = new Map<string, Call>();
  readonly outgoing: OutgoingPace;
  readonly recordings = new Map<string, Recording>();
  /** By their SIDs. */
  readonly apiKeys = new Map<string, ApiKey>();
  readonly queues: Queues;
  readonly messages: Messages;
  readonly sync: SyncService;
  readonly serverless = new Map<string, ServerlessService>();
  readonly alerts: Alert[] = [];
  /** What was asked of the emulator and it does not know, and what it failed at itself. Never silent. */
  readonly unsupported: EmulatorFault[] = [];
  readonly #observers = new Set<(event: EmulatorEvent) => void>();
  readonly #seed: string;
  #lastSid = 0;

  constructor({ clock, web, accountSid, authToken, seed = seedOf(clock), switches }: AccountOptions) {
    this.clock = clock;
    this.web = web;
    this.dateCreated = clock.now();
    this.accountSid = accountSid;
    this.authToken = authToken;
    this.switches = switchesWith(switches);
    this.#seed = seed;
    this.outgoing = new OutgoingPace(clock);
    this.queues = new Queues(this);
    this.messages = new Messages(this);
    this.sync = new SyncService(this);
  }

  sid(kind: string): string {
    this.#lastSid += 1;
    return kind + createHash('md5').update(`${this.#seed}:${kind}:${this.#lastSid}`).digest('hex');
  }

  /** A key that signs in beside the auth token, with a SID and a secret of its own unless they are given. */
  addApiKey({
    sid = this.sid('SK'),
    secret = this.sid(''),
    friendlyName = '',
  }: Partial<ApiKey> = {}): ApiKey {
    const now = this.clock.now();
    const key = { sid, secret, friendlyName, dateCreated: now, dateUpdated: now };
    this.apiKeys.set(sid, key);
    return key;
  }

  observe(observer: (event: EmulatorEvent) => void): () => void {
    this.#observers.add(observer);
    return () => this.#observers.delete(observer);
  }

  emit(event: EmulatorEvent): void {
    for (const observer of this.#observers) observer(event);
  }

  alert(alert: Omit<Alert, 'at'>): void {
    const complete = { at: this.clock.now(), ...alert };
    this.alerts.push(complete);
    this.emit({ type: 'alert', ...complete });
  }

  fault(report: FaultReport): void {
    const fault = new EmulatorFault(this.clock.now(), report);
    this.unsupported.push(fault);
    const { at, message, remedy, callSid } = fault;
    this.emit({ type: 'fault', at, message, remedy, ...(callSid === undefined ? {} : { callSid }) });
  }

  background(work: Promise<unknown>): void {
    work.catch((cause: unknown) => {
      const message = cause instanceof Error ? cause.message : String(cause);
      this.fault({ message, remedy: REMEDIES.own, cause });
    });
  }
}

/** An application in real time may still know yesterday's calls by their SIDs; a run on a virtual clock can be repeated. */
function seedOf(clock: Clock): string {
  return clock instanceof VirtualClock ? '' : randomUUID();
}
