import { DocumentError } from '../voice/document.ts';
import type { Scope } from '../voice/scope.ts';
import type { TwimlElement } from '../voice/twiml.ts';
import type { IntakeSettings } from './intake.ts';
import { speechFault } from './speech-languages.ts';

type Attributes = TwimlElement['attributes'];

const DEFAULT_TIMEOUT_SECONDS = 5;
/** A pause that ends what was said when `speechTimeout` is `auto`; Twilio does not say how long it is. */
const AUTO_PAUSE_MS = 1000;

/**
 * What the attributes of a Gather ask for, the defaults filled in. Throws a DocumentError where the Gather fails.
 * https://www.twilio.com/docs/voice/twiml/gather#attributes
 */
export function intakeSettings(scope: Scope, attributes: Attributes): IntakeSettings {
  const { input = 'dtmf', timeout, finishOnKey = '#', numDigits, bargeIn = 'true' } = attributes;
  const timeoutMs = Number(timeout ?? DEFAULT_TIMEOUT_SECONDS) * 1000;
  const takesWords = input.includes('speech');
  if (takesWords) expectKnownLanguage(scope, attributes);
  return {
    takesKeys: input.includes('dtmf'),
    takesWords,
    timeoutMs,
    breaksPromptOff: bargeIn === 'true',
    speechTimeoutMs: takesWords ? (speechTimeoutMs(scope, attributes) ?? timeoutMs) : timeoutMs,
    finishOnKey,
    numDigits: Number(numDigits ?? Number.POSITIVE_INFINITY),
  };
}

function expectKnownLanguage(
  { documentName: url }: Scope,
  { speechModel = 'default', language = 'en-US' }: Attributes,
): void {
  const fault = speechFault(speechModel, language);
  if (fault) throw new DocumentError({ ...fault, url });
}

/**
 * Undefined where the timeout of the whole holds for speech too. A model that is named, `default` included, needs a number.
 * https://www.twilio.com/docs/api/errors/13335 as of 20 March 2026
 */
function speechTimeoutMs(
  { account, call, documentName }: Scope,
  { speechTimeout, speechModel }: Attributes,
): number | undefined {
  if (speechTimeout !== 'auto') return speechTimeout === undefined ? undefined : Number(speechTimeout) * 1000;
  if (speechModel === undefined) return AUTO_PAUSE_MS;
  const message = `<Gather speechTimeout="auto"> cannot be used with a speechModel ('${speechModel}')`;
  account.alert({ code: 13335, level: 'warning', message, url: documentName, callSid: call.sid });
  return undefined;
}
