import type { Clock } from '../clock/clock.ts';
import { RestError } from '../rest/rest-error.ts';
import { AccessLimit } from './access-limit.ts';
import { SyncObject, SyncValue, type SyncWrite } from './object.ts';

/** A value of a map, under its key. https://www.twilio.com/docs/sync/api/map-item-resource */
export class SyncMapItem extends SyncValue {
  readonly key: string;

  constructor(clock: Clock, { key, ...first }: SyncWrite & { key: string }) {
    super(clock, first);
    this.key = key;
  }
}

/** Values under keys. https://www.twilio.com/docs/sync/api/map-resource */
export class SyncMap extends SyncObject {
  readonly sid: string;
  readonly uniqueName: string | undefined;
  /** Spent by the map and by all its items together. */
  readonly limit: AccessLimit;
  readonly #items = new Map<string, SyncMapItem>();
  /** Kept between lists, so that a page costs no sorting; undefined once a key has come or gone. */
  #sortedKeys: readonly string[] | undefined;

  constructor(
    clock: Clock,
    of: { sid: string; uniqueName: string | undefined; ttlSeconds: number | undefined },
  ) {
    super(clock, of.ttlSeconds);
    this.sid = of.sid;
    this.uniqueName = of.uniqueName;
    this.limit = new AccessLimit(clock);
  }

  item(key: string): SyncMapItem | undefined {
    const item = this.#items.get(key);
    if (!item?.isExpired) return item;
    this.#remove(item);
    return undefined;
  }

  /** Throws a RestError (409) when there is an item of this key. */
  create(key: string, first: SyncWrite): SyncMapItem {
    if (this.item(key)) {
      throw new RestError({
        status: 409,
        code: 54208,
        message: 'An item with this key already exists in the map',
      });
    }
    const item = new SyncMapItem(this.clock, { key, ...first });
    this.#items.set(key, item);
    this.#sortedKeys = undefined;
    this.hasChanged();
    return item;
  }

  write(item: SyncMapItem, change: SyncWrite): void {
    item.write(change);
    this.hasChanged();
  }

  delete(item: SyncMapItem): void {
    this.#remove(item);
    this.hasChanged();
  }

  /** In the order of their keys. */
  items(): SyncMapItem[] {
    this.#sortedKeys ??= [...this.#items.keys()].sort();
    return this.#sortedKeys.flatMap((key) => this.item(key) ?? []);
  }

  #remove(item: SyncMapItem): void {
    this.#items.delete(item.key);
    this.#sortedKeys = undefined;
  }
}
