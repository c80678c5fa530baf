import { isShowId } from '../show/show.ts';
import type { Webhook } from './webhook.ts';

/** The id of a show that the query of this request carries; undefined when it carries none that reads as one. */
export function showInQuery({ parameters }: Pick<Webhook, 'parameters'>): string | undefined {
  const show = parameters.text('show');
  return isShowId(show) ? show : undefined;
}
