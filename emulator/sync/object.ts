import type { Clock } from '../clock/clock.ts';
import { badRequest, RestError } from '../rest/rest-error.ts';

/** What all Sync objects have: dates, a revision, and perhaps an end. Times are in milliseconds since 1970. */
export class SyncObject {
  readonly dateCreated: number;
  dateUpdated: number;
  /** Undefined = never. A change leaves it alone unless it brings a new one. */
  expiresAt: number | undefined;
  protected readonly clock: Clock;
  #revision = 0;

  constructor(clock: Clock, ttlSeconds: number | undefined) {
    this.clock = clock;
    this.dateCreated = clock.now();
    this.dateUpdated = this.dateCreated;
    this.expireAfter(ttlSeconds);
  }

  /** Opaque to clients; another one after each change. */
  get revision(): string {
    return this.#revision.toString(16);
  }

  get isExpired(): boolean {
    return this.expiresAt !== undefined && this.clock.now() >= this.expiresAt;
  }

  /** Counted from now; 0 = never, undefined = as before. https://www.twilio.com/docs/sync/objects-ttl */
  expireAfter(ttlSeconds: number | undefined): void {
    if (ttlSeconds === undefined) return;
    this.expiresAt = ttlSeconds === 0 ? undefined : this.clock.now() + ttlSeconds * 1000;
  }

  hasChanged(): void {
    this.dateUpdated = this.clock.now();
    this.#revision += 1;
  }

  /**
   * Throws a RestError unless the revision is the one that the client has seen: 412 with `mismatchCode`, or 400 when
   * the If-Match header makes no sense. https://www.twilio.com/docs/api/errors/54103
   */
  expectRevision(ifMatch: string | undefined, mismatchCode: number): void {
    if (ifMatch === undefined || ifMatch === '*') return;
    const expected = /^"?([^"\s]+)"?$/.exec(ifMatch)?.[1];
    if (expected === undefined) throw badRequest(54003, 'Invalid If-Match header');
    if (expected === this.revision) return;
    throw new RestError({
      status: 412,
      code: mismatchCode,
      message: 'The revision of the Sync object does not match',
    });
  }
}

/** What a write brings; what it leaves out stays as it is. */
export interface SyncWrite {
  /** Any JSON value; it replaces the old one as a whole. */
  readonly data?: unknown;
  /** Seconds from now until the value expires; 0 = never. */
  readonly ttlSeconds?: number | undefined;
}

/** A Sync object that holds JSON: a document, or an item of a map. */
export class SyncValue extends SyncObject {
  data: unknown;

  constructor(clock: Clock, { data = {}, ttlSeconds }: SyncWrite) {
    super(clock, ttlSeconds);
    this.data = data;
  }

  write({ data = this.data, ttlSeconds }: SyncWrite): void {
    this.data = data;
    this.expireAfter(ttlSeconds);
    this.hasChanged();
  }
}
