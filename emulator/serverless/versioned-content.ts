import type { Visibility } from '../functions/visibility.ts';

/** What one upload brought. https://www.twilio.com/docs/serverless/api/resource/function-version */
export interface ContentVersion {
  readonly sid: string;
  /** With a leading slash; functions have no extension. */
  readonly path: string;
  readonly visibility: Visibility;
  readonly content: Buffer;
  /** Milliseconds since 1970. */
  readonly dateCreated: number;
}

/**
 * A Function or an Asset: a name whose contents are its versions.
 * https://www.twilio.com/docs/serverless/api/resource/function
 */
export interface VersionedContent {
  readonly sid: string;
  friendlyName: string;
  readonly versions: Map<string, ContentVersion>;
  /** Milliseconds since 1970, as all dates here. */
  readonly dateCreated: number;
  dateUpdated: number;
}
