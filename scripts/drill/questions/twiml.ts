import { PAGE } from '../recorder/script.ts';

/** Time for what is to be seen. */
export const STAYS = '<Pause length="20"/>';

/** A URL of the recorder, as it stands in TwiML, with more of a query or connection overrides behind it. */
export function at(page: string, more = ''): string {
  return `/recorder?${PAGE}=${page}${more}`;
}

/** Waits in a queue: pages `wait`, and `left` afterwards. */
export function enqueue(name: string): string {
  return `<Enqueue action="${at('left')}" waitUrl="${at('wait')}">${name}</Enqueue>`;
}
