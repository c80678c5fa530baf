import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Board } from './board.ts';
import type { Crowd } from './crowd.ts';
import type { PageFile } from './page-files.ts';
import type { Sounds } from './sounds.ts';

/** What a request may need: everything that the switchboard has. */
export interface Visit {
  readonly board: Board;
  readonly crowd: Crowd;
  readonly sounds: Sounds;
  readonly page: ReadonlyMap<string, PageFile>;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** Empty where the path names no call. */
  readonly callSid: string;
}
