const OWN_HOSTS = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Whether a Host header means this machine by its own name, and not by a trick of somebody's web page. */
export function isOwnHost(host = ''): boolean {
  return OWN_HOSTS.test(host);
}
