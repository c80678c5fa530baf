import type { Account } from '../../emulator/account.ts';
import type { Build } from '../../emulator/serverless/build.ts';

/** Makes an environment known to the Serverless API, as if something had been deployed to it at that domain. */
export function registerEnvironment(
  account: Account,
  {
    serviceName,
    suffix,
    domain,
  }: { readonly serviceName: string; readonly suffix: string; readonly domain: string },
): void {
  const now = account.clock.now();
  const dates = { dateCreated: now, dateUpdated: now };
  const build: Build = {
    sid: account.sid('ZB'),
    functions: [],
    assets: [],
    dependencies: [],
    runtime: 'node22',
    dateCreated: now,
    completeAt: now,
  };
  const environment = {
    sid: account.sid('ZE'),
    uniqueName: `${suffix}-environment`,
    domainSuffix: suffix,
    domainName: domain,
    buildSid: build.sid,
    variables: new Map(),
    deployments: new Map(),
    ...dates,
  };
  const sid = account.sid('ZS');
  account.serverless.set(sid, {
    sid,
    uniqueName: serviceName,
    friendlyName: serviceName,
    includeCredentials: true,
    uiEditable: false,
    domainBase: domain.split('-drill')[0] ?? domain,
    functions: new Map(),
    assets: new Map(),
    builds: new Map([[build.sid, build]]),
    environments: new Map([[environment.sid, environment]]),
    ...dates,
  });
}
