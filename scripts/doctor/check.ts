import type { Twilio } from 'twilio';
import type { AccountStanding } from '../account/account.ts';
import type { DeployedContent } from '../account/deployment.ts';
import type { StationInEnvironment } from '../station-in-environment.ts';
import type { webRequest } from '../web-request.ts';

/** What became of one look. A warning is something to know about; with something broken, a show goes wrong. */
export type Verdict =
  | { readonly state: 'ok'; readonly finding: string }
  | { readonly state: 'warning' | 'broken'; readonly finding: string; readonly remedy: string };

/** All that is looked at. */
export interface Patient {
  readonly client: Twilio;
  readonly authToken: string;
  readonly standing: AccountStanding;
  /** Between the question and the answer that brought the standing, in milliseconds since 1970. */
  readonly askedAt: number;
  /** As `.env` has it. */
  readonly station: StationInEnvironment;
  readonly web: typeof webRequest;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A patient with a deployment. */
export interface DeployedPatient extends Patient {
  /** `https://` and the domain. */
  readonly base: string;
  /** As the functions have it, which may be another than that of `.env`. */
  readonly deployed: StationInEnvironment;
  readonly content: DeployedContent;
}

/** One line of the table. */
export interface Check<Needs extends Patient = Patient> {
  readonly name: string;
  /** May throw: then it could not be looked at, which counts as broken. */
  readonly look: (patient: Needs) => Verdict | Promise<Verdict>;
}

export function ok(finding: string): Verdict {
  return { state: 'ok', finding };
}

export function warning(finding: string, remedy: string): Verdict {
  return { state: 'warning', finding, remedy };
}

export function broken(finding: string, remedy: string): Verdict {
  return { state: 'broken', finding, remedy };
}

const gravity = { ok: 0, warning: 1, broken: 2 } as const;

/** The worst of several; of equals, the first. */
export function worst(verdicts: readonly [Verdict, ...Verdict[]]): Verdict {
  return verdicts.reduce((one, other) => (gravity[other.state] > gravity[one.state] ? other : one));
}
