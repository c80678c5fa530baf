import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from '../../carried/codec.ts';
import { announcedCaller, callerCommand, djCall, heardOfThree } from '../../carried/dj.ts';
import {
  breakMinutes,
  goodbyeKey,
  type KeyMeaning,
  placeKey,
  whichOfThree,
} from '../../show/dj/dj-command.ts';
import type { OneKeyCommand } from '../../show/dj/dj-keys.ts';
import { moveLine } from '../../twilio/show-store.ts';
import { keysAreRead } from '../../twiml/dj/before-caller.ts';
import { type DjMove, djMovedLine } from '../../twiml/dj/dj-moved-line.ts';
import { askForSecondKey, secondKeyWasAnother } from '../../twiml/dj/dj-pin.ts';
import {
  type AnnouncedCaller,
  backToLine,
  besideLine,
  djIsTold,
  type KeyContext,
} from '../../twiml/dj/tell-dj.ts';
import { goOn } from '../../twiml/plain.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import type { Webhook } from '../webhook.ts';
import { connectAtOnce, dossierAgain, lastCallerOf, putCallerBack, whoWaits } from './dj-commands.ts';
import { endTheBreak, recallBreak, takeBreak } from './djs-break.ts';
import { askForPin } from './key-context.ts';
import { sendToTheEnd } from './send-to-the-end.ts';

const moving: OptionalStep = { name: 'move the line for the DJ', milliseconds: 3500 };

type Answer = VoiceResponse | Promise<VoiceResponse>;

/**
 * Does what the DJ has asked for by a key, or leads to where it is done.
 *
 * @param meaning undefined when the key asked for nothing
 */
export function runDjCommand(webhook: Webhook, meaning: KeyMeaning | undefined, context: KeyContext): Answer {
  const pinQuestion = meaning && pinFirst(webhook, meaning);
  if (pinQuestion !== undefined) return pinQuestion;
  const { voice } = webhook;
  switch (meaning?.kind) {
    case 'do':
      return runAtOnce(webhook, meaning.command, context);
    case 'ask':
      return meaning.command === 'who-waits'
        ? whoWaits(webhook, context)
        : askForSecondKey(voice, meaning.command, context);
    case 'confirmed':
      return runConfirmed(webhook, meaning, context);
    case 'not confirmed':
      return secondKeyWasAnother(voice, meaning.command, context);
    case 'menu':
      return context.moment === 'break' ? recallBreak(webhook) : keysAreRead(voice, context);
    case undefined:
      return goOn(backToLine(context));
  }
}

function pinFirst(webhook: Webhook, meaning: KeyMeaning): VoiceResponse | undefined {
  if (meaning.kind === 'menu' || meaning.kind === 'not confirmed') return undefined;
  return askForPin(webhook, meaning.command);
}

function runAtOnce(webhook: Webhook, command: OneKeyCommand, context: KeyContext): Answer {
  const { proof } = context;
  switch (command) {
    case 'open':
      return goOn(link('/dj-open', djCall.toQuery({ proof })));
    case 'next-now':
      return connectAtOnce(webhook, context);
    case 'put-back':
      return putCallerBack(webhook, context);
    case 'dossier-again':
      return dossierAgain(webhook, context);
    case 'end-the-break':
      return endTheBreak(webhook);
    case 'messages':
      return goOn(link('/dj-messages', djCall.toQuery({ proof })));
    case 'word':
      return goOn(besideLine('/dj-word', context));
    case 'back-to-open':
      return moveForDj(webhook, 'back to open', context);
  }
}

function runConfirmed(
  webhook: Webhook,
  { command, key }: Extract<KeyMeaning, { kind: 'confirmed' }>,
  context: KeyContext,
): Answer {
  const { announced } = context;
  switch (command) {
    case 'to-the-end':
      return key === goodbyeKey ? withCaller(context, 'thank', announced) : sendToTheEnd(webhook, context);
    case 'block-announced':
      return withCaller(context, 'block-announced', announced);
    case 'block-last':
      return blockLast(webhook, context);
    case 'who-waits':
      return chosenOf(webhook, key, context);
    case 'break':
      return takeBreak(webhook, breakMinutes(key) ?? 1, context);
    case 'last-call':
      return moveForDj(webhook, 'last call', context);
    case 'close':
      return goOn(link('/dj-close-out', djCall.toQuery({ proof: context.proof })));
  }
}

/** To where something is done with one caller. */
function withCaller(
  context: KeyContext,
  does: ReturnType<typeof callerCommand.fromQuery>['does'],
  caller: Partial<AnnouncedCaller> | undefined,
): VoiceResponse {
  const about = [callerCommand.toQuery({ does }), announcedCaller.toQuery(caller ?? {})];
  return goOn(besideLine('/dj-caller', context, ...about));
}

async function blockLast(webhook: Webhook, context: KeyContext): Promise<VoiceResponse> {
  const callSid = await lastCallerOf(webhook, context);
  if (callSid === undefined) return djIsTold(webhook.voice, 'no-last-caller', context);
  return withCaller(context, 'block-last', { callSid });
}

/** One of those of whom the DJ has just heard, or whoever is at a place that they name; or none. */
function chosenOf({ parameters }: Webhook, key: string, context: KeyContext): VoiceResponse {
  if (key === placeKey) return withCaller(context, 'ask-for-place', undefined);
  const which = whichOfThree(key);
  if (which === undefined) return goOn(backToLine(context));
  return withCaller(context, 'choose', heardOfThree.fromQuery(parameters).callers[which - 1]);
}

async function moveForDj(webhook: Webhook, to: DjMove['to'], context: KeyContext): Promise<VoiceResponse> {
  const { station, now, voice } = webhook;
  const moved = await bestEffort(webhook, moving, () => moveLine(station(), { to, now }));
  return djMovedLine(voice, { to, result: moved?.result }, context);
}
