import type { Account } from '../account.ts';
import type { JoinedProcess } from '../clock/joined-process.ts';
import type { WebRequest, WebResponse } from '../voice/web.ts';
import type { Hosted } from './visibility.ts';

/** Runs the functions and serves the assets of one service. */
export interface FunctionsHost {
  /** Connections to the REST API that its functions have made without going through the proxy. */
  readonly connections: number;
  /**
   * Resolves to what was answered. When `end` is aborted nobody waits any more, and what still runs for the request ends.
   */
  answer(request: WebRequest, end: AbortSignal): Promise<WebResponse>;
  stop(): Promise<void>;
}

/** The request to a function that made it do something. */
export interface Cause {
  readonly path: string;
  readonly callSid: string;
  /** In the cloud each Function runs in processes of its own. Here all are in one, but none knows of another. */
  readonly process: string;
}

/** What the services of one emulator share. */
export interface Hosting {
  readonly account: Account;
  /** What a process needs in its environment to reach this Twilio, beside credentials. Empty until the proxy listens. */
  proxyEnvironment: Readonly<Record<string, string>>;
  /** The processes that live on the virtual clock. */
  readonly joined: Set<JoinedProcess>;
  /** Which request a piece of work of the functions answers. */
  readonly causes: Map<string, Cause>;
}

export interface HostedServiceOptions {
  /** Where .twilioserverlessrc, node_modules, functions and assets are. */
  readonly directory: string;
  readonly domain: string;
  /** What answers at the domain, by path. */
  readonly hosted: ReadonlyMap<string, Hosted>;
  readonly environment: Readonly<Record<string, string>>;
  /** Where its domain answers on this machine, for browsers; nowhere unless given. */
  readonly port?: number;
  /** The program of twilio-run; that among the modules of the project unless given. */
  readonly twilioRun?: string;
  /** Takes what the functions print, a line at a time. */
  readonly log?: (line: string) => void;
}
