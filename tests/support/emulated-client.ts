import twilio, { type Twilio } from 'twilio';
import type { Account } from '../../emulator/account.ts';
import { RestApi, type RestApiOptions } from '../../emulator/rest/rest-api.ts';
import type { Retention, Station } from '../../src/twilio/sync-names.ts';

type Asked = Parameters<InstanceType<typeof twilio.RequestClient>['request']>[0];

/** The SDK in this process, whose requests go straight to the REST API of an emulated account: no network, no time. */
export function emulatedClient(account: Account, options: RestApiOptions = {}): Twilio {
  const { accountSid, authToken } = account;
  return twilio(accountSid, authToken, { httpClient: new EmulatedHttp(new RestApi(account, options)) });
}

/** The station of an emulated account, as the settings make it where nothing is set. */
export function emulatedStation(account: Account, options: RestApiOptions = {}): Station & Retention {
  return { client: emulatedClient(account, options), stationId: 'radio-callin', retentionDays: 30 };
}

class EmulatedHttp extends twilio.RequestClient {
  readonly #api: RestApi;

  constructor(api: RestApi) {
    super();
    this.#api = api;
  }

  override async request<Data>({ method, uri, username, password, headers, params, data }: Asked) {
    const url = new URL(uri);
    for (const [name, value] of textsOf(params)) url.searchParams.set(name, value);
    const basic = Buffer.from(`${username}:${password}`).toString('base64');
    const named = textsOf(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
    const {
      status,
      headers: answered,
      body,
    } = await this.#api.handle({
      method: method.toUpperCase(),
      url: url.href,
      headers: { ...Object.fromEntries(named), authorization: `Basic ${basic}` },
      body: new URLSearchParams(textsOf(data)).toString(),
    });
    return { statusCode: status, body: body.toString() as Data, headers: answered };
  }
}

function textsOf(fields: unknown): [string, string][] {
  return Object.entries(fields ?? {}).map(([name, value]) => [name, String(value)]);
}
