import type { ContentVersion } from './versioned-content.ts';

export interface Dependency {
  readonly name: string;
  readonly version: string;
}

/** A version of a Function or an Asset, and whose version it is. */
export interface BuiltVersion {
  readonly contentSid: string;
  readonly version: ContentVersion;
}

/** Versions that are deployed together. https://www.twilio.com/docs/serverless/api/resource/build */
export interface Build {
  readonly sid: string;
  readonly functions: readonly BuiltVersion[];
  readonly assets: readonly BuiltVersion[];
  readonly dependencies: readonly Dependency[];
  readonly runtime: string;
  /** Milliseconds since 1970. */
  readonly dateCreated: number;
  /** When it is ready to be deployed, in milliseconds since 1970. */
  readonly completeAt: number;
}
