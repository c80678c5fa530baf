import type { Twilio } from 'twilio';

/** An entry of Twilio's debugger. */
export interface LoggedAlert {
  readonly at: Date;
  readonly code: number;
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly callSid: string | undefined;
  readonly url: string | undefined;
}

/**
 * What the debugger has noted since a moment, the first one first. It may be some seconds behind.
 *
 * @see https://www.twilio.com/docs/usage/monitor-alert
 */
export async function alertsSince(client: Twilio, since: Date): Promise<LoggedAlert[]> {
  const alerts = await client.monitor.v1.alerts.list({ startDate: since, pageSize: 1000 });
  return alerts
    .map(({ dateGenerated, errorCode, logLevel, alertText, resourceSid, requestUrl }) => ({
      at: dateGenerated,
      code: Number(errorCode),
      level: logLevel === 'warning' ? ('warning' as const) : ('error' as const),
      message: alertText,
      callSid: (resourceSid as string | null) ?? undefined,
      url: (requestUrl as string | null) ?? undefined,
    }))
    .reverse();
}
