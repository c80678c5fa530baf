import { callerInLine } from '../../carried/caller.ts';
import { link } from '../../carried/codec.ts';
import type { Show } from '../../show/show.ts';
import { dequeueMember } from '../../twilio/queues.ts';
import { attempt, type Step } from '../attempt.ts';
import type { Webhook } from '../webhook.ts';

const taking: Step = { name: 'take the place of an older call over', milliseconds: 1000 };

/** An older call of the same number that is still in line. */
export interface HeldPlace {
  readonly callSid: string;
  /** In seconds since 1970. */
  readonly since: number;
  /** The turn on the air that it waits for. */
  readonly turn: number;
}

/**
 * Has an older call give its place up, in whichever queue it waits: the update of a member reaches nobody who was taken by a
 * DJ a moment ago, as an update of the call would.
 *
 * @returns false when it was in neither queue, or when that could not be done
 * @see https://www.twilio.com/docs/voice/api/member-resource#update-a-member-resource
 */
export async function takeOver(webhook: Webhook, show: Show, held: HeldPlace): Promise<boolean> {
  const { client, url } = webhook;
  const { callSid, since, turn } = held;
  const target = url(
    link(
      '/place-taken',
      callerInLine.toQuery({ show: show.show, since, turn: turn === 1 ? undefined : turn }),
    ),
  );
  const isTold = await attempt(webhook, taking, async () => {
    for (const queueSid of [show.queueSid, show.nextQueueSid].filter((sid) => sid !== '')) {
      if ((await dequeueMember(client(), { queueSid, callSid, url: target })) === 'told') return true;
    }
    return false;
  });
  return isTold === true;
}
