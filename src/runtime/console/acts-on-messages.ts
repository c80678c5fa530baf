import type { ActOf, Done, KeptMessage } from '../../show/console/act.ts';
import { expiryTime, type Message } from '../../show/message/message.ts';
import { markOf } from '../../show/message/message-turn.ts';
import { maskNumber } from '../../show/phone-number.ts';
import { type MessageState, youngestMessages } from '../../twilio/stored-messages.ts';
import { audioLink } from '../message/audio-link.ts';
import { runMessageCommand } from '../message/run-message-command.ts';
import type { Webhook } from '../webhook.ts';
import type { Acting } from './acts-on-cards.ts';
import { ConflictError } from './found-caller.ts';

/** New ones first, each the youngest first; a hundred of either at most. */
export async function listMessages({ webhook }: Acting): Promise<Partial<Done>> {
  const [fresh, heard] = await Promise.all([inState(webhook, 'new'), inState(webhook, 'heard')]);
  const shown = (isNew: boolean) => (message: Message) => messageShown(webhook, message, isNew);
  return { messages: [...fresh.map(shown(true)), ...heard.map(shown(false))] };
}

/** Keeps a message as one that has been heard, or throws it away with its sound. */
export async function handleMessage(
  { webhook }: Acting,
  act: ActOf<'keep-message' | 'delete-message'>,
): Promise<Partial<Done>> {
  const all = await Promise.all([inState(webhook, 'new'), inState(webhook, 'heard')]);
  const message = all.flat().find(({ recordingSid }) => recordingSid === act.recordingSid);
  if (message === undefined) throw new ConflictError('gone');
  const command = act.act === 'keep-message' ? 'keep' : 'delete';
  const result = await runMessageCommand(webhook, { command, mark: markOf(message) });
  if (result === 'gone') throw new ConflictError('gone');
  if (result === 'failed') throw new Error('the message could not be kept or thrown away');
  return {};
}

function inState(webhook: Webhook, state: MessageState): Promise<Message[]> {
  const notBefore = expiryTime({ now: webhook.now, ...webhook.settings });
  return youngestMessages(webhook.station(), { state, notBefore });
}

function messageShown(
  webhook: Webhook,
  { recordingSid, from, durationSeconds, recordedAt }: Message,
  isNew: boolean,
): KeptMessage {
  return {
    recordingSid,
    maskedNumber: from === null ? '' : maskNumber(from),
    name: '',
    seconds: durationSeconds,
    at: Date.parse(recordedAt),
    isNew,
    address: audioLink(webhook, recordingSid),
  };
}
