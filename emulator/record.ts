import { createWriteStream, type WriteStream } from 'node:fs';
import type { Account } from './account.ts';
import type { EmulatorEvent, Exchange } from './events.ts';

/** One line of a record: one HTTP exchange, in either direction. `at` is ISO 8601, UTC. */
export interface RecordedExchange {
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly requestBody: string;
  readonly responseBody: string;
}

/** Parameters whose value would let somebody in. Several digits at once are a PIN, as far as can be told; a hang-up is none. */
const SECRETS = /(^|&)(CallToken|AuthToken|Digits)=(?!hangup(?:&|$))([^&]{2,})/g;

/** Writes every exchange of an account to a file, a JSON object a line, without secrets. */
export class Recorder {
  readonly #file: WriteStream;
  readonly #stop: () => void;

  constructor(account: Account, path: string) {
    this.#file = createWriteStream(path);
    this.#stop = account.observe((event) => {
      const line = recorded(event);
      if (line) this.#file.write(`${JSON.stringify(line)}\n`);
    });
  }

  /** Resolves when everything is in the file; rejects when it cannot be written. */
  finish(): Promise<void> {
    this.#stop();
    return new Promise((resolve, reject) => {
      this.#file.once('error', reject);
      this.#file.end(() => resolve());
    });
  }
}

function recorded(event: EmulatorEvent): RecordedExchange | undefined {
  if (event.type !== 'webhook' && event.type !== 'rest') return undefined;
  return { at: new Date(event.at).toISOString(), ...withoutSecrets(event.exchange) };
}

function withoutSecrets({
  from,
  to,
  method,
  url,
  status,
  requestBody,
  responseBody,
}: Exchange): Omit<RecordedExchange, 'at'> {
  return {
    from,
    to,
    method,
    url,
    status,
    requestBody: requestBody.replace(SECRETS, '$1$2=(secret)'),
    responseBody,
  };
}
