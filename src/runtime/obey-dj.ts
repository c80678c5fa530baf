import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { type DjWish, pinPurposeOf } from '../show/dj-keys.ts';
import { moveLine } from '../twilio/move-line.ts';
import { confirmClosing, lineIsNotClosed } from '../twiml/confirm-closing.ts';
import { type DjMove, djMovedLine } from '../twiml/dj-moved-line.ts';
import { goOn } from '../twiml/go-on.ts';
import { link } from '../twiml/link.ts';
import type { DjCall } from '../twiml/listen-for-key.ts';
import { askForPin } from './ask-for-pin.ts';
import { attempt, type Step } from './attempt.ts';
import type { Webhook } from './webhook.ts';

const moving: Step = { name: 'move the line for the DJ', milliseconds: 3500 };

/**
 * Does what the DJ has asked for by a key, or leads to where it is done.
 *
 * @param wish undefined when the key asked for nothing
 */
export function obeyDj(
  webhook: Webhook,
  wish: DjWish | undefined,
  dj: DjCall,
): VoiceResponse | Promise<VoiceResponse> {
  const purpose = wish && pinPurposeOf(wish);
  const pinQuestion = purpose && askForPin(webhook, purpose);
  if (pinQuestion !== undefined) return pinQuestion;
  switch (wish) {
    case 'open':
      return goOn(link('/dj-open', { ...dj }));
    case 'messages':
      return goOn(link('/dj-messages', { ...dj }));
    case 'last call':
    case 'back to open':
      return moveForDj(webhook, wish, dj);
    case 'close':
      return confirmClosing(dj);
    case 'close, confirmed':
      return goOn(link('/dj-close-out', { ...dj }));
    case 'do not close':
      return lineIsNotClosed(dj);
    case undefined:
      return goOn(link('/dj-next', { ...dj }));
  }
}

async function moveForDj(webhook: Webhook, wish: DjMove['wish'], dj: DjCall): Promise<VoiceResponse> {
  const { client, settings, now } = webhook;
  const moved = await attempt(webhook, moving, () =>
    moveLine(client(), settings.stationId, { to: wish, now }),
  );
  return djMovedLine({ wish, result: moved?.result }, dj);
}
