/**
 * Where the address of a proxy may stand, by precedence. The SDK and twilio-run look at HTTP_PROXY alone; it comes first
 * because the emulator is reached by it, whatever else the network needs.
 */
const NAMES = ['HTTP_PROXY', 'HTTPS_PROXY', 'https_proxy', 'http_proxy', 'ALL_PROXY', 'all_proxy'];

type Environment = Record<string, string | undefined>;

export interface Proxy {
  /** The variable that names it. */
  readonly name: string;
  /** Undefined when it cannot be used: nothing here speaks SOCKS. */
  readonly url: URL | undefined;
}

/** The proxy by which a host on the internet is reached; undefined for none, or where NO_PROXY excepts the host. */
export function proxyFor(host: string, environment: Environment): Proxy | undefined {
  const name = NAMES.find((candidate) => textOf(environment, candidate) !== '');
  const excepted = textOf(environment, 'NO_PROXY') || textOf(environment, 'no_proxy');
  if (name === undefined || isExcepted(host, excepted)) return undefined;
  const text = textOf(environment, name);
  const address = text.includes('://') ? text : `http://${text}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return { name, url: url && /^https?:$/.test(url.protocol) ? url : undefined };
}

/** Leaves the proxy by which Twilio is reached where the SDK and twilio-run look for it, and only there where one is. */
export function offerToSdk(proxy: Proxy | undefined, environment: Environment): void {
  if (proxy?.url) environment.HTTP_PROXY = proxy.url.href;
  else delete environment.HTTP_PROXY;
}

function textOf(environment: Environment, name: string): string {
  return environment[name]?.trim() ?? '';
}

/** Entries are hosts, with all below them, or a star for all; of ports only that of HTTPS matters. */
function isExcepted(host: string, noProxy: string): boolean {
  const entries = noProxy.toLowerCase().split(/[\s,]+/);
  const domains = entries.map((entry) => entry.replace(/^\*?\./, '').replace(/:443$/, ''));
  return domains.some((domain) => domain === '*' || (domain !== '' && `.${host}`.endsWith(`.${domain}`)));
}
