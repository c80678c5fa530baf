import { lastOfDj } from '../../show/dj/put-back.ts';
import { takesCallers } from '../../show/show.ts';
import type { DjCall } from '../../twiml/dj/tell-dj.ts';
import { freshShow } from '../current-show.ts';
import type { Webhook } from '../webhook.ts';

/** Whom this DJ has talked to last, as the call remembers it, or else as the show does. */
export async function lastCallerOf(webhook: Webhook, { last }: DjCall): Promise<string | undefined> {
  if (last !== undefined) return last;
  const show = await freshShow(webhook);
  return show && takesCallers(show) ? lastOfDj(show.pickUps, webhook.callSid) : undefined;
}
