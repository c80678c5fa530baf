import { RestError } from './rest-error.ts';

/** What is there already stands in the way. https://www.twilio.com/docs/api/errors/20409 */
export function conflict(message: string): RestError {
  return new RestError({ status: 409, code: 20409, message });
}
