import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Twilio } from 'twilio';
import type { Account } from '../../emulator/account.ts';
import type { HttpsProxy } from '../../emulator/rest/https-proxy.ts';

interface Outcome {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: object;
}

/** The unmodified SDK in a process of its own, which reaches the emulator as any application does. */
export class SdkProcess {
  readonly #child: ChildProcess;
  #lastId = 0;

  constructor({ accountSid, authToken }: Account, { port, caFile }: HttpsProxy) {
    this.#child = fork(join(__dirname, 'sdk-process.cjs'), {
      execArgv: [],
      env: {
        ACCOUNT_SID: accountSid,
        AUTH_TOKEN: authToken,
        HTTP_PROXY: `http://127.0.0.1:${port}`,
        NODE_EXTRA_CA_CERTS: caFile,
      },
    });
  }

  /**
   * Does something with the client over there. `step` travels as text, so it sees nothing but its arguments; what it
   * returns comes back as JSON. Rejects with what the SDK throws: code, status, message, moreInfo.
   */
  run<T, G = undefined>(step: (client: Twilio, given: G) => Promise<T>, given?: G): Promise<T> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const receive = (outcome: Outcome) => {
        if (outcome.id !== id) return;
        this.#child.off('message', receive);
        if (outcome.error) reject(outcome.error);
        else resolve(outcome.value as T);
      };
      this.#child.on('message', receive);
      this.#child.send({ id, step: step.toString(), given });
    });
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.#child.once('exit', () => resolve());
      this.#child.disconnect();
    });
  }
}
