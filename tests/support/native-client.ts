import type { Twilio } from 'twilio';
import type { Account } from '../../emulator/account.ts';
import { realRequire } from '../../emulator/functions/real-require.ts';
import { RestApi, type RestApiOptions } from '../../emulator/rest/rest-api.ts';
import { callRunner } from '../../emulator/voice/go-out.ts';

interface Asked {
  readonly method: string;
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly headers?: object;
  readonly params?: object;
  readonly data?: object;
}

type MakeTwilio = (accountSid: string, authToken: string, options: object) => Twilio;

/**
 * The SDK as Node itself loads it, beside an emulator that runs calls: what jest would have to load for the one, it cannot load for
 * the other. Its requests go straight to the REST API.
 */
export function nativeClient(account: Account, options: RestApiOptions = {}): Twilio {
  const twilio = realRequire(__filename)('twilio') as MakeTwilio;
  const api = new RestApi(account, { goOut: callRunner(account), ...options });
  const request = async ({ method, uri, username, password, headers, params, data }: Asked) => {
    const url = new URL(uri);
    for (const [name, value] of textsOf(params)) url.searchParams.append(name, value);
    const basic = Buffer.from(`${username}:${password}`).toString('base64');
    const named = textsOf(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
    const {
      status,
      headers: answered,
      body,
    } = await api.handle({
      method: method.toUpperCase(),
      url: url.href,
      headers: { ...Object.fromEntries(named), authorization: `Basic ${basic}` },
      body: new URLSearchParams(textsOf(data)).toString(),
    });
    return { statusCode: status, body: body.toString(), headers: answered };
  };
  return twilio(account.accountSid, account.authToken, { httpClient: { request } });
}

function textsOf(fields: unknown): [string, string][] {
  return Object.entries(fields ?? {}).flatMap(([name, value]): [string, string][] =>
    Array.isArray(value) ? value.map((one) => [name, String(one)]) : [[name, String(value)]],
  );
}
