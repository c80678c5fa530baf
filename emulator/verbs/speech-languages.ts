/** Twilio's own list for its two models for short and for long speech. */
const EXPERIMENTAL = [
  ...['da-DK', 'de-DE', 'en-AU', 'en-GB', 'en-IN', 'en-US', 'es-ES', 'es-US', 'fi-FI', 'fr-CA', 'fr-FR'],
  ...['hi-IN', 'ja-JP', 'ko-KR', 'mk-MK', 'nl-NL', 'no-NO', 'pl-PL', 'pt-BR', 'pt-PT', 'ro-RO', 'ru-RU'],
  ...['th-TH', 'tr-TR', 'uk-UA', 'vi-VN'],
];
const ARABIC = /^ar-[A-Z]{2}$/;

/** Deepgram's list, which Twilio's page leads to. https://developers.deepgram.com/docs/models-languages-overview#nova-2 */
const NOVA_2 = [
  ...[
    'bg',
    'ca',
    'cs',
    'da',
    'da-DK',
    'de',
    'de-CH',
    'el',
    'en',
    'en-AU',
    'en-GB',
    'en-IN',
    'en-NZ',
    'en-US',
  ],
  ...[
    'es',
    'es-419',
    'et',
    'fi',
    'fr',
    'fr-CA',
    'hi',
    'hu',
    'id',
    'it',
    'ja',
    'ko',
    'ko-KR',
    'lt',
    'lv',
    'ms',
  ],
  ...[
    'nl',
    'nl-BE',
    'no',
    'pl',
    'pt',
    'pt-BR',
    'pt-PT',
    'ro',
    'ru',
    'sk',
    'sv',
    'sv-SE',
    'th',
    'th-TH',
    'tr',
  ],
  ...['uk', 'vi', 'zh', 'zh-CN', 'zh-HK', 'zh-Hans', 'zh-Hant', 'zh-TW'],
];

/** A language and a region: `en-US`, `es-419`, `cmn-Hans-CN`. */
const FULL_TAG = /^[a-z]{2,3}(-[A-Z][a-z]{3})?-([A-Z]{2}|\d{3})$/;
const ANY_TAG = /^[a-z]{2,5}(-[A-Za-z\d]+)*$/;

type Knows = (language: string) => boolean;
const inFull: Knows = (language) => FULL_TAG.test(language);
const inExperimental: Knows = (language) => EXPERIMENTAL.includes(language) || ARABIC.test(language);
const inNova2 = oneOf(...NOVA_2);

/**
 * Which languages each model of `<Gather>` knows, as the page had it in November 2026. Of Google's models, and of those
 * of Deepgram that are not here, it names no languages: whatever looks like one is taken.
 * https://www.twilio.com/docs/voice/twiml/gather#generic-speech-to-text-models
 */
const LANGUAGES: Readonly<Record<string, Knows>> = {
  default: inFull,
  phone_call: oneOf('en-US', 'en-GB', 'en-AU', 'fr-FR', 'fr-CA', 'ja-JP', 'ru-RU', 'es-US', 'es-ES', 'pt-BR'),
  numbers_and_commands: inNova2,
  experimental_conversations: inExperimental,
  experimental_utterances: inExperimental,
  googlev2_long: inFull,
  googlev2_short: inFull,
  googlev2_telephony: inFull,
  googlev2_telephony_short: inFull,
  'deepgram_nova-2': inNova2,
  'deepgram_nova-2-general': inNova2,
};
const ANY_OF_DEEPGRAM = /^deepgram_nova-[\w-]+$/;

/** Undefined when there is no such model. */
function languagesOf(speechModel: string): Knows | undefined {
  const known = Object.hasOwn(LANGUAGES, speechModel) ? LANGUAGES[speechModel] : undefined;
  return known ?? (ANY_OF_DEEPGRAM.test(speechModel) ? (language) => ANY_TAG.test(language) : undefined);
}

/**
 * Why a Gather that takes words fails with these, if it does. https://www.twilio.com/docs/api/errors/13331 and 13334, both
 * as of 20 March 2026
 */
export function speechFault(
  speechModel: string,
  language: string,
): { code: number; message: string } | undefined {
  const knows = languagesOf(speechModel);
  if (!knows) return { code: 13334, message: `there is no speechModel '${speechModel}'` };
  if (!knows(language))
    return { code: 13331, message: `the speechModel '${speechModel}' does not know '${language}'` };
  return undefined;
}

function oneOf(...languages: readonly string[]): Knows {
  return (language) => languages.includes(language);
}
