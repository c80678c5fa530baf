import type { Clock } from '../clock/clock.ts';
import { SyncObject } from './object.ts';

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
