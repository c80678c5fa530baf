import type { AccountContext } from '../account-context.ts';
import { tooManyRequests } from './access-limit.ts';
import { SyncDocument } from './document.ts';
import { SyncMap } from './map.ts';
import { NamedObjects } from './named-objects.ts';
import type { SyncWrite } from './object.ts';
import { TokenBucket } from './token-bucket.ts';

/** The default Sync service of an account. https://www.twilio.com/docs/sync/api/service */
export class SyncService {
  readonly sid: string;
  readonly dateCreated: number;
  readonly documents = new NamedObjects<SyncDocument>();
  readonly maps = new NamedObjects<SyncMap>();
  readonly #account: AccountContext;
  readonly #creations: TokenBucket;

  constructor(account: AccountContext) {
    this.#account = account;
    this.sid = account.sid('IS');
    this.dateCreated = account.clock.now();
    this.#creations = new TokenBucket(account.clock, { perSecond: 20, burstSeconds: 1 });
  }

  /** Throws a RestError for a bad or taken name (400, 409) and above the limit of creations (429). */
  createDocument({ uniqueName, ...first }: NamedWithTtl & SyncWrite): SyncDocument {
    this.#expectCreation(this.documents, uniqueName);
    const sid = this.#account.sid('ET');
    return this.documents.add(new SyncDocument(this.#account.clock, { sid, uniqueName, ...first }));
  }

  /** Throws a RestError for a bad or taken name (400, 409) and above the limit of creations (429). */
  createMap({ uniqueName, ttlSeconds }: NamedWithTtl): SyncMap {
    this.#expectCreation(this.maps, uniqueName);
    const sid = this.#account.sid('MP');
    return this.maps.add(new SyncMap(this.#account.clock, { sid, uniqueName, ttlSeconds }));
  }

  #expectCreation(
    objects: NamedObjects<SyncDocument> | NamedObjects<SyncMap>,
    uniqueName: string | undefined,
  ): void {
    if (uniqueName !== undefined) objects.expectFree(uniqueName);
    if (!this.#creations.take()) throw tooManyRequests();
  }
}

interface NamedWithTtl {
  readonly uniqueName: string | undefined;
  /** Seconds from now until it expires; 0 = never. */
  readonly ttlSeconds?: number | undefined;
}
