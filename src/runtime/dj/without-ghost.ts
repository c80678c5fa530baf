import type { Show } from '../../show/show.ts';
import { askAboutDj, unheardMilliseconds } from '../../show/show-changes.ts';
import { findGhost } from '../../twilio/find-ghost.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import type { Webhook } from '../webhook.ts';

const asking: OptionalStep = { name: 'ask whether the DJ is still on the line', milliseconds: 2000 };

/** What is remembered of the show may be older than the claim of another container: of this one, too, one asks in a minute. */
let askedAt = Number.NEGATIVE_INFINITY;

/**
 * The show without a DJ who is not there any more, for somebody to whom that matters. In most rounds nothing is asked: the show
 * says when that was done last.
 *
 * @param show as it is remembered; undefined when it cannot be read
 * @param own the call of a DJ who would like to know about the others
 */
export async function withoutGhost(
  webhook: Webhook,
  show: Show | undefined,
  own?: string,
): Promise<Show | undefined> {
  const { station, now } = webhook;
  if (askedAt > now.getTime() - unheardMilliseconds || askAboutDj(show, now, own) === undefined) return show;
  askedAt = now.getTime();
  const seen = await bestEffort(webhook, asking, () => findGhost(station(), { now, own }));
  return seen ?? show;
}
