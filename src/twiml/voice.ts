import { type Language, type Tongue, tongueOf } from '../show/words/language.ts';
import { type SentenceKey, sentenceIn } from './sentences/sentences.ts';

/** How this station speaks. */
export interface StationVoice {
  readonly language: Language;
  readonly stationName: string;
  /** What the show is about, in the station's own words. */
  readonly topic?: string | undefined;
  /** The addresses of the station's own recordings, by the key of the sentence that each stands for. */
  readonly recordings: ReadonlyMap<string, string>;
}

/** Whatever can speak: a response, or the Gather inside one. */
export interface Speaker {
  say(attributes: TwilioVoice, words: string): unknown;
  play(url: string): unknown;
}

/**
 * One voice of Twilio's for each language.
 *
 * @see https://www.twilio.com/docs/voice/twiml/say/text-speech
 */
const voices = {
  'en-US': { voice: 'Polly.Joanna-Neural', language: 'en-US' },
  'en-GB': { voice: 'Polly.Amy-Neural', language: 'en-GB' },
  'es-MX': { voice: 'Polly.Mia-Neural', language: 'es-MX' },
} as const;

type TwilioVoice = (typeof voices)[Language];

/** Says a fixed sentence, or plays the station's own recording of it. */
export function saySentence(speaker: Speaker, voice: StationVoice, key: SentenceKey): void {
  const recording = voice.recordings.get(key);
  if (recording === undefined) sayWords(speaker, voice, sentenceIn(voice.language, key, voice.stationName));
  else speaker.play(recording);
}

/** Says words that no recording can stand for, because they have figures or names in them. */
export function sayWords(speaker: Speaker, voice: StationVoice, words: string): void {
  speaker.say(voices[voice.language], words);
}

/** The key of the station's recording of its topic, which has no fixed text. */
export const topicKey = 'topic';

/** Whether there is a topic to tell. */
export function hasTopic({ topic, recordings }: StationVoice): boolean {
  return topic !== undefined || recordings.has(topicKey);
}

/** Tells what the show is about: by the station's recording, or else by TOPIC as it was written. */
export function sayTopic(speaker: Speaker, voice: StationVoice): void {
  const recording = voice.recordings.get(topicKey);
  if (recording !== undefined) speaker.play(recording);
  else if (voice.topic !== undefined) sayWords(speaker, voice, voice.topic);
}

/** The tongue in which sentences with figures are made. */
export function tongueIn({ language }: StationVoice): Tongue {
  return tongueOf(language);
}
