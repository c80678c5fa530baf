import type { CommandResult, MessageCommand } from '../../show/message/message-key.ts';
import { recordingOfMark } from '../../show/message/message-turn.ts';
import { markHeard } from '../../twilio/messages.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import type { Webhook } from '../webhook.ts';
import { throwAway } from './judge-take.ts';

const noting: OptionalStep = { name: 'note that a message was heard', milliseconds: 3000 };

/** Does with a message what the DJ has asked for. Each command may be carried out twice. */
export async function runMessageCommand(
  webhook: Webhook,
  { command, mark }: { readonly command: MessageCommand; readonly mark: string | undefined },
): Promise<CommandResult> {
  const recordingSid = recordingOfMark(mark ?? '');
  if (mark === undefined || recordingSid === undefined) return 'done';
  switch (command) {
    case 'keep':
    case 'heard':
      return (await noteHeard(webhook, mark)) ?? 'failed';
    case 'delete':
      return (await throwAway(webhook, recordingSid, mark)) ? 'done' : 'failed';
    default:
      return 'done';
  }
}

function noteHeard(webhook: Webhook, mark: string): Promise<'done' | 'gone' | undefined> {
  const { station, now } = webhook;
  return bestEffort(webhook, noting, () => markHeard(station(), { mark, heardAt: now.toISOString() }));
}
