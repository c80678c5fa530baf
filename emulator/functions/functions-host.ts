import type { WebRequest, WebResponse } from '../voice/web.ts';

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
