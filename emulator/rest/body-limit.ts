import { UPLOAD_HOST } from './resource.ts';

const MEGABYTE = 1024 * 1024;

/**
 * How many bytes a request to a host may have in its body; longer ones are refused with 413. An upload holds an asset
 * of up to 25 MB and what multipart puts around it. https://www.twilio.com/docs/serverless/functions-assets/assets
 */
export function bodyLimit(host: string): number {
  return host === UPLOAD_HOST ? 26 * MEGABYTE : MEGABYTE;
}
