import { type Language, type Tongue, tongueOf } from '../show/words/language.ts';
import { accessSentences } from './sentences/access-sentences.ts';
import { callerSentences } from './sentences/caller-sentences.ts';
import { djSentences } from './sentences/dj-sentences.ts';
import { messageSentences } from './sentences/message-sentences.ts';
import type { SentenceRow } from './sentences/sentence-rows.ts';
import { waitingSentences } from './sentences/waiting-sentences.ts';

/** Every fixed sentence that anybody hears on the line, by key and language. Sentences with figures are made elsewhere. */
export const sentences = {
  ...callerSentences,
  ...waitingSentences,
  ...accessSentences,
  ...djSentences,
  ...messageSentences,
};

export type SentenceKey = keyof typeof sentences;

/** The text of a fixed sentence. */
export function sentenceIn(language: Language, key: SentenceKey, stationName: string): string {
  const row: SentenceRow = sentences[key];
  const text = row[language] ?? row['en-US'];
  return text.replaceAll('{station}', () => stationName);
}

/** How this station speaks. */
export interface StationVoice {
  readonly language: Language;
  readonly stationName: string;
  /** What the show is about, in the station's own words. */
  readonly topic?: string | undefined;
  /** What stands in for it just now. */
  readonly saidTopic?: OwnWords | undefined;
  /** The addresses of the station's own recordings, by the key of the sentence that each stands for. */
  readonly recordings: ReadonlyMap<string, string>;
}

/** The station's own words: a text, or the address of a recording. */
export type OwnWords = { readonly words: string } | { readonly audio: string };

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
export function hasTopic({ topic, saidTopic, recordings }: StationVoice): boolean {
  return saidTopic !== undefined || topic !== undefined || recordings.has(topicKey);
}

/** Tells what the show is about: as it was said since the deployment, or else by the station's recording, or TOPIC as it was written. */
export function sayTopic(speaker: Speaker, voice: StationVoice): void {
  const recording = voice.recordings.get(topicKey);
  if (voice.saidTopic !== undefined) sayOwn(speaker, voice, voice.saidTopic);
  else if (recording !== undefined) speaker.play(recording);
  else if (voice.topic !== undefined) sayWords(speaker, voice, voice.topic);
}

/** Says what the station has written, or plays what it has spoken. */
export function sayOwn(speaker: Speaker, voice: StationVoice, own: OwnWords): void {
  if ('audio' in own) speaker.play(own.audio);
  else sayWords(speaker, voice, own.words);
}

/** The tongue in which sentences with figures are made. */
export function tongueIn({ language }: StationVoice): Tongue {
  return tongueOf(language);
}
