import { offerToSdk, proxyFor } from '../../scripts/proxy.ts';

const HOST = 'api.twilio.com';
const PROXY = 'http://proxy.example:3128';

describe('the proxy by which Twilio is reached', () => {
  it.each(['HTTP_PROXY', 'HTTPS_PROXY', 'https_proxy', 'http_proxy', 'ALL_PROXY', 'all_proxy'])(
    'is what %s names, and stands where the SDK looks for it',
    (name) => {
      const environment: Record<string, string | undefined> = { [name]: PROXY };
      const proxy = proxyFor(HOST, environment);
      expect([proxy?.name, proxy?.url?.href]).toEqual([name, `${PROXY}/`]);
      offerToSdk(proxy, environment);
      expect(environment.HTTP_PROXY).toBe(`${PROXY}/`);
    },
  );

  it('is that of HTTP_PROXY before all others, as the emulator needs it', () => {
    const emulator = 'http://127.0.0.1:4041';
    const others = { HTTPS_PROXY: PROXY, https_proxy: PROXY, http_proxy: PROXY };
    expect(proxyFor(HOST, { ...others, HTTP_PROXY: emulator })?.url?.host).toBe('127.0.0.1:4041');
  });

  it.each([
    ['', true],
    ['localhost,127.0.0.1', true],
    ['twilio.com.example, wilio.com', true],
    ['twilio.com', false],
    ['.twilio.com', false],
    ['*.twilio.com:443', false],
    ['localhost API.TWILIO.COM', false],
    ['*', false],
  ])('with NO_PROXY=%j is used: %s', (excepted, isUsed) => {
    for (const name of ['NO_PROXY', 'no_proxy']) {
      const environment: Record<string, string | undefined> = { HTTP_PROXY: PROXY, [name]: excepted };
      const proxy = proxyFor(HOST, environment);
      expect(proxy !== undefined).toBe(isUsed);
      offerToSdk(proxy, environment);
      expect(environment.HTTP_PROXY !== undefined).toBe(isUsed);
    }
  });

  it.each<[Record<string, string>, string | undefined]>([
    [{}, undefined],
    [{ HTTP_PROXY: ' ' }, undefined],
    [{ HTTPS_PROXY: 'proxy.example:3128' }, 'http://proxy.example:3128'],
    [{ HTTPS_PROXY: 'https://user:secret@proxy.example' }, 'https://proxy.example'],
  ])('for %j is %s', (environment, origin) => {
    expect(proxyFor(HOST, environment)?.url?.origin).toBe(origin);
  });

  it.each(['socks5://127.0.0.1:1080', 'http://', 'a b'])('is refused by its name when it is %s', (text) => {
    expect(proxyFor(HOST, { HTTPS_PROXY: text })).toEqual({ name: 'HTTPS_PROXY', url: undefined });
  });
});
