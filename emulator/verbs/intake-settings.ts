import type { Scope } from '../voice/scope.ts';
import type { TwimlElement } from '../voice/twiml.ts';
import type { IntakeSettings } from './intake.ts';

type Attributes = TwimlElement['attributes'];

const DEFAULT_TIMEOUT_SECONDS = 5;
/** A pause that ends what was said when `speechTimeout` is `auto`; Twilio does not say how long it is. */
const AUTO_PAUSE_MS = 1000;

/** What the attributes of a Gather ask for, the defaults filled in. https://www.twilio.com/docs/voice/twiml/gather#attributes */
export function intakeSettings(scope: Scope, attributes: Attributes): IntakeSettings {
  const { input = 'dtmf', timeout, finishOnKey = '#', numDigits } = attributes;
  const timeoutMs = Number(timeout ?? DEFAULT_TIMEOUT_SECONDS) * 1000;
  const takesWords = input.includes('speech');
  return {
    takesKeys: input.includes('dtmf'),
    takesWords,
    timeoutMs,
    speechTimeoutMs: takesWords ? (speechTimeoutMs(scope, attributes) ?? timeoutMs) : timeoutMs,
    finishOnKey,
    numDigits: Number(numDigits ?? Number.POSITIVE_INFINITY),
  };
}

/** Undefined where the timeout of the whole holds for speech too. */
function speechTimeoutMs(scope: Scope, { speechTimeout, speechModel }: Attributes): number | undefined {
  if (speechTimeout !== 'auto') return speechTimeout === undefined ? undefined : Number(speechTimeout) * 1000;
  const { account, call, documentName } = scope;
  const isUnnamed = speechModel === undefined && account.switches.unnamedModelTakesAutoTimeout;
  if (isUnnamed || (speechModel ?? 'default') !== 'default') return AUTO_PAUSE_MS;
  const message = '<Gather speechTimeout="auto"> cannot be used with the default speechModel';
  account.alert({ code: 13335, level: 'warning', message, url: documentName, callSid: call.sid });
  return undefined;
}
