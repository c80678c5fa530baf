import type { SettingsProblem } from '../../src/runtime/settings.ts';

/**
 * Whether PUBLIC_URL leads the commands that follow to another place than what is being deployed. One of this machine or
 * of its network does no harm: it is never sent.
 *
 * @param publicUrl undefined when there is none
 * @param domainName where the deployment answers; undefined before the first one
 */
export function publicUrlProblem(
  publicUrl: string | undefined,
  domainName: string | undefined,
): SettingsProblem | undefined {
  if (publicUrl === undefined) return undefined;
  const { hostname, host } = new URL(publicUrl);
  if (host === domainName || isLocal(hostname)) return undefined;
  const deployedAt =
    domainName === undefined ? 'gets its address from Twilio' : `is at https://${domainName}`;
  return {
    name: 'PUBLIC_URL',
    remedy: `take it out: it is ${publicUrl}, and this deployment ${deployedAt}. The commands find that by themselves`,
  };
}

function isLocal(hostname: string): boolean {
  return (
    !hostname.includes('.') ||
    /\.(localhost|local|internal)$/.test(hostname) ||
    /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)[\d.]+$/.test(hostname)
  );
}
