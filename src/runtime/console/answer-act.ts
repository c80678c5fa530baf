import type { TwilioResponse } from '@twilio-labs/serverless-runtime-types/types.js';
import type { Act, Done } from '../../show/console/act.ts';
import { parseAct } from '../../show/console/parse-act.ts';
import { mayDo } from '../../show/console/who-may.ts';
import { statusOf } from '../../twilio/rest-error.ts';
import { ContendedError } from '../../twilio/sync.ts';
import { logProblem } from '../log.ts';
import * as onAir from './acts-on-air.ts';
import * as onCallers from './acts-on-callers.ts';
import { type Acting, guest, lock, saveCard, showNumber } from './acts-on-cards.ts';
import * as onLine from './acts-on-line.ts';
import { handleMessage, listMessages } from './acts-on-messages.ts';
import { boardHasChanged } from './answer-board.ts';
import { conflictAnswer, jsonAnswer, problemAnswer } from './console-answer.ts';
import type { ConsoleRequest } from './define-console.ts';
import { ConflictError } from './found-caller.ts';

/** Does what somebody at the console asks for: done, or told why not and how it is now. */
export async function answerAct({ webhook, role, body }: ConsoleRequest): Promise<TwilioResponse> {
  const act = parseAct(body);
  if (act === undefined) return problemAnswer('not-understood');
  if (!mayDo(role, act.act)) return problemAnswer('not-your-role');
  try {
    const done = await carryOut({ webhook, role }, act);
    boardHasChanged();
    return jsonAnswer({ done: act.act, at: Date.now(), ...done } satisfies Done);
  } catch (error) {
    if (error instanceof ConflictError) return conflictAnswer(error.conflict);
    logProblem(webhook, `could not do '${act.act}' for the console`, error);
    const isBusy = statusOf(error) === 429 || error instanceof ContendedError;
    return problemAnswer(isBusy ? 'busy' : 'unavailable');
  }
}

function carryOut(acting: Acting, act: Act): Promise<Partial<Done>> {
  switch (act.act) {
    case 'save-card':
      return saveCard(acting, act);
    case 'lock':
      return lock(acting, act);
    case 'guest':
      return guest(acting, act);
    case 'show-number':
      return showNumber(acting, act);
    case 'order':
      return onCallers.order(acting, act);
    case 'to-the-end':
      return onCallers.toTheEnd(acting, act);
    case 'drop':
      return onCallers.sendAway(acting, act, 'dropped');
    case 'message-instead':
      return onCallers.sendAway(acting, act, 'message-instead');
    case 'block':
      return onCallers.block(acting, act);
    case 'put-back':
      return onAir.putBack(acting, act);
    case 'take-this':
      return onAir.takeThis(acting, act);
    default:
      return carryOutForLine(acting, act);
  }
}

type OfTheLine = Exclude<Act, { readonly callSid: string }>;

function carryOutForLine(acting: Acting, act: OfTheLine): Promise<Partial<Done>> {
  switch (act.act) {
    case 'take-next':
      return onAir.takeNext(acting, act);
    case 'last-call':
      return onLine.moveTo('last call')(acting);
    case 'back-to-open':
      return onLine.moveTo('back to open')(acting);
    case 'break':
      return onAir.takeBreak(acting, act);
    case 'end-break':
      return onAir.endBreak(acting);
    case 'open':
      return onLine.open(acting);
    case 'close':
      return onLine.close(acting);
    case 'announce':
      return onLine.announce(acting, act);
    case 'list-blocked':
      return onLine.listBlocked(acting);
    case 'unblock':
      return onLine.unblock(acting, act);
    case 'list-messages':
      return listMessages(acting);
    case 'keep-message':
    case 'delete-message':
      return handleMessage(acting, act);
    case 'word-for-dj':
      return onLine.wordForDj(acting, act);
  }
}
