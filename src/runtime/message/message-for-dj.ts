import { lastTold } from '../../show/dj/caller-dossier.ts';
import { expiryTime, type Message } from '../../show/message/message.ts';
import {
  type MessageTurn,
  messageAgain,
  messageTurn,
  type PlaceInMessages,
} from '../../show/message/message-turn.ts';
import type { CountedMessage } from '../../show/words/spoken-messages.ts';
import { factsOfCall } from '../../twilio/facts-of-call.ts';
import { throwAwayMessage } from '../../twilio/messages.ts';
import { type RecordingView, viewRecording } from '../../twilio/recordings.ts';
import { messageAt, messagesAfter } from '../../twilio/stored-messages.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import type { Webhook } from '../webhook.ts';

const listing: OptionalStep = { name: 'list the messages', milliseconds: 1800 };
const viewing: OptionalStep = { name: 'look at the recording of a message', milliseconds: 1000 };
const asking: OptionalStep = { name: 'read who has left a message', milliseconds: 1000 };
const clearing: OptionalStep = { name: 'throw away a message without a recording', milliseconds: 1400 };

/** What there is for the DJ to hear. */
export type MessageForDj =
  | { readonly kind: 'out-of-reach' }
  | (Extract<MessageTurn, { kind: 'end' }> & { readonly place: PlaceInMessages })
  | { readonly kind: 'not-ready'; readonly which: CountedMessage; readonly place: PlaceInMessages }
  /** `which` is undefined for the message that the DJ wanted to hear again. */
  | { readonly kind: 'gone'; readonly which: CountedMessage | undefined; readonly place: PlaceInMessages }
  | (Extract<MessageTurn, { kind: 'message' }> & {
      readonly isAgain: boolean;
      /** Whose it is; null where they have not told it, or it cannot be read. */
      readonly name: string | null;
    });

/**
 * Looks for the next message, or for the same one again, and makes sure that its sound can be played. One whose
 * recording is not at Twilio any more is thrown away.
 */
export async function messageForDj(
  webhook: Webhook,
  place: PlaceInMessages,
  isAgain = false,
): Promise<MessageForDj> {
  const { client, station, now } = webhook;
  const turn = await bestEffort(webhook, listing, () =>
    isAgain ? theSameAgain(webhook, place) : theNext(webhook, place),
  );
  if (turn === undefined) return { kind: 'out-of-reach' };
  if (turn.kind === 'gone') return { kind: 'gone', which: undefined, place };
  if (turn.kind === 'end') return { ...turn, place };
  const { recordingSid } = turn.message;
  const [seen, name] = await Promise.all([
    bestEffort(webhook, viewing, async () => ({ view: await viewRecording(client(), recordingSid) })),
    isAgain ? null : nameOf(webhook, turn.message),
  ]);
  if (seen === undefined) return { kind: 'out-of-reach' };
  if (seen.view?.state === 'ready')
    return { ...turn, isAgain, name, message: inItsLength(turn.message, seen.view) };
  const named = { which: turn, place: turn.place };
  if (seen.view?.state === 'not-ready') return { kind: 'not-ready', ...named };
  const { mark } = turn.place;
  await bestEffort(webhook, clearing, () => throwAwayMessage(station(), { recordingSid, mark, now }));
  return { kind: 'gone', ...named };
}

/** As the caller has told it in line; with DOSSIER=off the DJ hears nothing of anybody. */
async function nameOf(webhook: Webhook, { callSid }: Message): Promise<string | null> {
  if (webhook.settings.dossier === 'off') return null;
  const facts = await bestEffort(webhook, asking, () => factsOfCall(webhook.station(), callSid));
  return lastTold(facts ?? [], 'told-name');
}

async function theSameAgain({ station }: Webhook, place: PlaceInMessages): Promise<MessageTurn> {
  const { mark } = place;
  const same = mark === undefined ? undefined : await messageAt(station(), mark);
  return messageAgain(same === undefined ? [] : [same], place);
}

/** One request, however many there are, and at the end of the new ones another: those heard before are counted. */
async function theNext({ station, settings, now }: Webhook, place: PlaceInMessages): Promise<MessageTurn> {
  const { pass, mark } = place;
  const notBefore = expiryTime({ now, ...settings });
  const pageOf = (state: 'new' | 'heard', after?: string) =>
    messagesAfter(station(), { state, after, notBefore });
  const page = await pageOf(pass, mark);
  const isEnd = page.length === 0 && pass === 'new';
  return messageTurn(isEnd ? await pageOf('heard') : page, place);
}

/** Twilio knows best how long it is. */
function inItsLength(message: Message, { durationSeconds }: RecordingView): Message {
  return { ...message, durationSeconds: durationSeconds ?? message.durationSeconds };
}
