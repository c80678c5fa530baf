const THIS_MACHINE = 'localhost,127.0.0.1,::1';

/** What a process needs in its environment to reach this Twilio: where the proxy is, and whose certificates it shows. */
export interface ProxyEnvironment {
  readonly HTTP_PROXY: string;
  readonly NODE_EXTRA_CA_CERTS: string;
}

/**
 * The same for whatever else an application asks Twilio with, beside its Node SDK, which looks at HTTP_PROXY alone. Requests of the
 * application to this machine, its own service or its database, do not go through the proxy, nor do those to hosts that NO_PROXY names already.
 *
 * - axios, Bun and Python look at HTTPS_PROXY, and all of them at NO_PROXY;
 * - `fetch` of Node looks at both from 22.21 on, when NODE_USE_ENV_PROXY is set. https://nodejs.org/api/cli.html#node_use_env_proxy1
 */
export function environmentOfClients({
  HTTP_PROXY,
  NODE_EXTRA_CA_CERTS,
}: ProxyEnvironment): Record<string, string> {
  return {
    HTTP_PROXY,
    HTTPS_PROXY: HTTP_PROXY,
    NO_PROXY: [THIS_MACHINE, process.env.NO_PROXY].filter(Boolean).join(','),
    NODE_EXTRA_CA_CERTS,
    NODE_USE_ENV_PROXY: '1',
  };
}

/** Python reads no other certificates than the ones that it is named: those of its libraries do not hold ours. */
export function environmentOfPython({ NODE_EXTRA_CA_CERTS }: ProxyEnvironment): Record<string, string> {
  return { REQUESTS_CA_BUNDLE: NODE_EXTRA_CA_CERTS, SSL_CERT_FILE: NODE_EXTRA_CA_CERTS };
}
