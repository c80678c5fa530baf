/** An API key, which signs in instead of the auth token. https://www.twilio.com/docs/iam/api-keys */
export interface ApiKey {
  readonly sid: string;
  friendlyName: string;
  /** Shown once, when the key is made. */
  readonly secret: string;
  /** Milliseconds since 1970. */
  readonly dateCreated: number;
  dateUpdated: number;
}
