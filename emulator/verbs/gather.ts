import { NEXT, type Outcome } from '../voice/document.ts';
import type { Scope } from '../voice/scope.ts';
import type { TwimlElement } from '../voice/twiml.ts';
import { InputTaker, type Intake } from './intake.ts';
import { intakeSettings } from './intake-settings.ts';
import { pause } from './pause.ts';
import { playInGather } from './play.ts';
import { say } from './say.ts';

const PROMPTS = { Say: say, Play: playInGather, Pause: pause } as const;

/** https://www.twilio.com/docs/voice/twiml/gather */
export async function gather(scope: Scope, element: TwimlElement): Promise<Outcome> {
  const { attributes } = element;
  const settings = intakeSettings(scope, attributes);
  const intake = await new InputTaker(scope, settings).take((prompting) => prompt(prompting, element));
  if (intake.digits !== '') scope.call.lastDigits = intake.digits;
  const isEmpty = intake.digits === '' && !intake.speech;
  if (isEmpty && attributes.actionOnEmptyResult !== 'true') return NEXT;
  const parameters = isEmpty ? emptyParameters(scope, settings, intake) : parametersOf(scope, intake);
  return { kind: 'document', source: scope.source(attributes.action, attributes.method, parameters) };
}

async function prompt(scope: Scope, { children }: TwimlElement): Promise<void> {
  for (const child of children) await PROMPTS[child.name as keyof typeof PROMPTS]?.(scope, child);
}

/** https://www.twilio.com/docs/voice/twiml/gather#action */
function parametersOf({ account }: Scope, intake: Intake): Record<string, string> {
  const { digits, speech } = intake;
  if (!speech) return { Digits: digits, ...endOf(intake) };
  const { text, confidence } = speech;
  const Confidence = String(confidence);
  return { SpeechResult: text, ...(account.switches.speechHasConfidence ? { Confidence } : {}) };
}

function emptyParameters(
  { account: { switches } }: Scope,
  { takesKeys, takesWords }: { takesKeys: boolean; takesWords: boolean },
  intake: Intake,
): Record<string, string> {
  return {
    ...(takesKeys ? endOf(intake) : {}),
    ...(takesKeys && switches.emptyGatherHasDigits ? { Digits: '' } : {}),
    ...(takesWords && switches.emptyGatherHasSpeechResult ? { SpeechResult: '' } : {}),
  };
}

/** No page names these; captures of keys have them, the second since 2019. */
function endOf({ finishedOnKey }: Intake): Record<string, string> {
  return { msg: 'Gather End', FinishedOnKey: finishedOnKey };
}
