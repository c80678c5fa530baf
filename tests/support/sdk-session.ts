import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from '../../emulator/account.ts';
import { HttpsProxy } from '../../emulator/rest/https-proxy.ts';
import { RestApi, type RestApiOptions } from '../../emulator/rest/rest-api.ts';
import { SdkProcess } from './sdk-process.ts';

/** The unmodified SDK, connected to an account through the proxy. */
export interface SdkSession {
  readonly sdk: SdkProcess;
  readonly close: () => Promise<void>;
}

export async function openSdkSession(account: Account, options: RestApiOptions = {}): Promise<SdkSession> {
  const certificatesFolder = await mkdtemp(join(tmpdir(), 'sdk-'));
  const proxy = await HttpsProxy.start({ account, api: new RestApi(account, options), certificatesFolder });
  const sdk = new SdkProcess(account, proxy);
  const close = async () => {
    await sdk.stop();
    await proxy.stop();
    await rm(certificatesFolder, { recursive: true });
  };
  return { sdk, close };
}
