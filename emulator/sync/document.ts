import type { Clock } from '../clock/clock.ts';
import { AccessLimit } from './access-limit.ts';
import { SyncValue, type SyncWrite } from './object.ts';

/** A JSON value that may have a name. https://www.twilio.com/docs/sync/api/document-resource */
export class SyncDocument extends SyncValue {
  readonly sid: string;
  readonly uniqueName: string | undefined;
  readonly limit: AccessLimit;

  constructor(
    clock: Clock,
    { sid, uniqueName, ...first }: SyncWrite & { sid: string; uniqueName: string | undefined },
  ) {
    super(clock, first);
    this.sid = sid;
    this.uniqueName = uniqueName;
    this.limit = new AccessLimit(clock);
  }
}
