import type { Clock } from '../clock/clock.ts';
import { SyncValue, type SyncWrite } from './value.ts';

/** A value of a map, under its key. https://www.twilio.com/docs/sync/api/map-item-resource */
export class SyncMapItem extends SyncValue {
  readonly key: string;

  constructor(clock: Clock, { key, ...first }: SyncWrite & { key: string }) {
    super(clock, first);
    this.key = key;
  }
}
