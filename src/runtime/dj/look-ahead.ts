import { type Show, takesCallers } from '../../show/show.ts';
import { rememberedShow } from '../current-show.ts';
import type { Webhook } from '../webhook.ts';
import { isSameLine, type LookAhead, look, viewOf } from './look-at-line.ts';

/**
 * Looks at the line of the show that this process has seen last, for whoever reads the show meanwhile: it seldom has other queues.
 *
 * @returns undefined where none is remembered, or it took nobody
 */
export async function lookAhead(webhook: Webhook): Promise<LookAhead | undefined> {
  const remembered = await rememberedShow(webhook);
  if (remembered === undefined || !takesCallers(remembered)) return undefined;
  return { remembered, line: await look(webhook, remembered) };
}

/**
 * The same once the show is read.
 *
 * @param show undefined when it cannot be read
 * @param before what was seen while it was read: it is looked at again only where it is not the line of this show
 */
export async function lookAheadAt(
  webhook: Webhook,
  show: Show | undefined,
  before: LookAhead | undefined,
): Promise<LookAhead | undefined> {
  if (show === undefined || !takesCallers(show)) return undefined;
  if (before && isSameLine(before.remembered, show)) return before;
  return { remembered: show, line: await look(webhook, show) };
}

/** The CallSid of whoever comes first, as it was seen; undefined for nobody, and where it could not be seen. */
export function firstSeen({ line }: LookAhead): string | undefined {
  const { queue } = viewOf(line);
  return queue.kind === 'seen' ? queue.first?.callSid : undefined;
}
