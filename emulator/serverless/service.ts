import type { Build } from './build.ts';
import type { Environment } from './environment.ts';
import type { VersionedContent } from './versioned-content.ts';

/** Functions and Assets that belong together. https://www.twilio.com/docs/serverless/api/resource/service */
export interface ServerlessService {
  readonly sid: string;
  readonly uniqueName: string;
  friendlyName: string;
  /** Whether functions are given the SID and the auth token of the account. */
  includeCredentials: boolean;
  uiEditable: boolean;
  /** What the domains of its environments begin with: `line-1234`. */
  readonly domainBase: string;
  readonly functions: Map<string, VersionedContent>;
  readonly assets: Map<string, VersionedContent>;
  readonly builds: Map<string, Build>;
  readonly environments: Map<string, Environment>;
  /** Milliseconds since 1970. */
  readonly dateCreated: number;
  dateUpdated: number;
}
