import { iso8601 } from '../rest/dates.ts';
import { type ApiRequest, SERVERLESS_HOST } from '../rest/resource.ts';
import type { ServerlessService } from './service.ts';

/** Where a part of a service is found, whatever name the request used for the service. */
export function serverlessUrl({ sid }: ServerlessService, ...path: string[]): string {
  return [`https://${SERVERLESS_HOST}/v1/Services`, sid, ...path].join('/');
}

/** The fields that every part of a service has. */
export function partJson(
  { account: { accountSid } }: ApiRequest,
  service: ServerlessService,
  { sid, dateCreated }: { readonly sid: string; readonly dateCreated: number },
): object {
  return { sid, account_sid: accountSid, service_sid: service.sid, date_created: iso8601(dateCreated) };
}
