import type { RecordedExchange } from '../../emulator/record.ts';
import type { PublishedApi } from './published-api.ts';

export interface RecordCheck {
  /** Exchanges with an API of which something is published. */
  readonly checked: number;
  /** One line each. */
  readonly violations: readonly string[];
  /** Requests of which nothing is published, without their SIDs, and how many there were of each. */
  readonly unknown: ReadonlyMap<string, number>;
}

/** Holds every exchange with a Twilio API against what Twilio publishes. */
export function checkRecord(record: readonly RecordedExchange[], api: PublishedApi): RecordCheck {
  const violations: string[] = [];
  const unknown = new Map<string, number>();
  let checked = 0;
  for (const { method, url, status, responseBody } of record) {
    const target = new URL(url);
    if (!target.host.endsWith('.twilio.com')) continue;
    const request = `${method} ${target.host}${target.pathname}`;
    const check = api.find(method, target);
    if (check) {
      checked += 1;
      const mistakes = check({ status, body: responseBody });
      violations.push(...mistakes.map((mistake) => `${request} ${status}: ${mistake}`));
    } else {
      const kind = request.replaceAll(/[A-Z]{2}[0-9a-f]{32}/g, '{Sid}');
      unknown.set(kind, (unknown.get(kind) ?? 0) + 1);
    }
  }
  return { checked, violations, unknown };
}
