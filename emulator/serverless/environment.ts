/** A variable that functions find in their context. https://www.twilio.com/docs/serverless/api/resource/variable */
export interface Variable {
  readonly sid: string;
  key: string;
  value: string;
  /** Milliseconds since 1970, as all dates here. */
  readonly dateCreated: number;
  dateUpdated: number;
}

/** That a build was brought to an environment. https://www.twilio.com/docs/serverless/api/resource/deployment */
export interface Deployment {
  readonly sid: string;
  readonly buildSid: string;
  readonly dateCreated: number;
}

/** A domain of a service, with variables of its own. https://www.twilio.com/docs/serverless/api/resource/environment */
export interface Environment {
  readonly sid: string;
  readonly uniqueName: string;
  readonly domainSuffix: string | undefined;
  /** Where its deployed build answers: `line-1234-dev.twil.io`. */
  readonly domainName: string;
  /** Undefined until something is deployed. */
  buildSid: string | undefined;
  readonly variables: Map<string, Variable>;
  readonly deployments: Map<string, Deployment>;
  readonly dateCreated: number;
  dateUpdated: number;
}
