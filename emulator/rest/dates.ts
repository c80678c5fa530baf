/** As the 2010 API writes a moment: `Tue, 04 Aug 2015 18:39:09 +0000`. From milliseconds since 1970. */
export function rfc2822(at: number): string {
  return new Date(at).toUTCString().replace('GMT', '+0000');
}

/** As the v1 APIs write a moment: `2015-07-30T20:00:00Z`. From milliseconds since 1970. */
export function iso8601(at: number): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
