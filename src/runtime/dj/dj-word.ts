import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { recordedWord } from '../../carried/message.ts';
import { type WordCommand, wordCommand } from '../../show/dj/dj-word.ts';
import { hearing, type SoundState } from '../../show/message/message-choice.ts';
import { recordingSidOf, takeOf } from '../../show/message/take.ts';
import { type SpokenSound, withDjWord, withSaying } from '../../show/said-by-station.ts';
import { type Show, takesCallers } from '../../show/show.ts';
import { deleteUnsaidWords, noteDjWords } from '../../twilio/dj-words.ts';
import { removeRecording, viewRecording } from '../../twilio/recordings.ts';
import { changeShow } from '../../twilio/show-store.ts';
import { hearWord, type RecordedWord, speakAfterBeep, wordIsNotReady } from '../../twiml/dj/dj-word.ts';
import { djIsTold, type KeyContext } from '../../twiml/dj/tell-dj.ts';
import { nothingMore } from '../../twiml/plain.ts';
import type { SentenceKey } from '../../twiml/voice.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import { audioLink } from '../message/audio-link.ts';
import { listenToRecording } from '../message/judge-take.ts';
import type { Webhook } from '../webhook.ts';
import { keyContextOf } from './key-context.ts';

const noting: OptionalStep = { name: 'note that a DJ records words for callers', milliseconds: 2500 };
const clearing: OptionalStep = { name: 'delete words that nobody hears any more', milliseconds: 2500 };
const looking: OptionalStep = { name: 'look whether the words of a DJ can be played', milliseconds: 1200 };
const keeping: OptionalStep = { name: 'keep the words of a DJ in the show', milliseconds: 2000 };
const deleting: OptionalStep = { name: 'delete the words of a DJ, found again later', milliseconds: 1500 };

/** A DJ wants to speak to callers. What is recorded must be found again, whatever becomes of the call: without that, nothing is. */
export async function recordWord(webhook: Webhook): Promise<VoiceResponse> {
  const { station, callSid, now, voice } = webhook;
  const context = await keyContextOf(webhook);
  const [isNoted] = await Promise.all([
    bestEffort(webhook, noting, () => noteDjWords(station(), callSid, now).then(() => true)),
    bestEffort(webhook, clearing, () => deleteUnsaidWords(station(), now)),
  ]);
  return isNoted ? speakAfterBeep(voice, context) : djIsTold(voice, 'that-did-not-work', context);
}

/** A DJ has spoken, or waits for the sound of it, or has pressed nothing when asked what to do with it. */
export async function reviewWord(webhook: Webhook): Promise<VoiceResponse> {
  const context = await keyContextOf(webhook);
  const { recordingSid, looks = 0, isUnkept } = recordedWord.fromQuery(webhook.parameters);
  if (recordingSid === undefined) return judgeWord(webhook, context);
  const word = { recordingSid, context };
  return isUnkept ? throwWordAway(webhook, word, 'word-not-kept') : hear(webhook, word, looks + 1);
}

/** Twilio tells what was recorded. What is silence, or too short, is thrown away, and so is what nobody is there to keep. */
async function judgeWord(webhook: Webhook, context: KeyContext): Promise<VoiceResponse> {
  const { parameters, voice } = webhook;
  const report = {
    digits: parameters.text('Digits'),
    recordingSid: parameters.text('RecordingSid'),
    recordingUrl: parameters.text('RecordingUrl'),
    durationSeconds: parameters.count('RecordingDuration'),
  };
  const recordingSid = recordingSidOf(report);
  const take = takeOf(report);
  if (take.kind === 'hung-up') {
    if (recordingSid !== undefined) await remove(webhook, recordingSid);
    return nothingMore();
  }
  if (recordingSid === undefined) return djIsTold(voice, 'word-nothing-heard', context);
  const word = { recordingSid, context };
  const isSilent =
    take.kind !== 'taken' ||
    (await listenToRecording(webhook, recordingSid, report.durationSeconds)) === 'silence';
  return isSilent ? throwWordAway(webhook, word, 'word-nothing-heard') : hear(webhook, word, 1);
}

async function hear(webhook: Webhook, word: RecordedWord, looks: number): Promise<VoiceResponse> {
  const { voice } = webhook;
  const next = hearing(await soundOf(webhook, word), looks);
  switch (next) {
    case 'play':
      return hearWord(voice, word, { audio: audioLink(webhook, word.recordingSid) });
    case 'wait':
      return wordIsNotReady(voice, word, looks);
    case 'cannot-be-played':
      return hearWord(voice, word, { opening: 'word-cannot-be-played' });
    case 'nothing-heard':
      return djIsTold(voice, 'word-nothing-heard', word.context);
    case 'gone':
      return djIsTold(voice, 'word-is-gone', word.context);
  }
}

async function soundOf(webhook: Webhook, { recordingSid }: RecordedWord): Promise<SoundState> {
  const state = await bestEffort(webhook, looking, async (): Promise<SoundState> => {
    return (await viewRecording(webhook.client(), recordingSid))?.state ?? 'gone';
  });
  return state ?? 'unseen';
}

/** A DJ has pressed a key for what was recorded. */
export async function runWordCommand(webhook: Webhook): Promise<VoiceResponse> {
  const { parameters, voice } = webhook;
  const context = await keyContextOf(webhook);
  const { recordingSid } = recordedWord.fromQuery(parameters);
  if (recordingSid === undefined) return djIsTold(voice, 'word-is-gone', context);
  const word = { recordingSid, context };
  const command = wordCommand(parameters.text('Digits'), context.lineState);
  switch (command) {
    case undefined:
      return hearWord(voice, word, undefined);
    case 'hear':
      return hear(webhook, word, 1);
    case 'speak-again':
      await remove(webhook, recordingSid);
      return speakAfterBeep(voice, context);
    case 'throw-away':
      return throwWordAway(webhook, word, 'word-thrown-away');
    default:
      return keep(webhook, word, command);
  }
}

type Keeping = Extract<WordCommand, 'tell-all' | 'topic' | 'next-show'>;

const kept = {
  'tell-all': 'word-for-all',
  topic: 'word-is-topic',
  'next-show': 'word-is-next-show',
} as const satisfies Readonly<Record<Keeping, SentenceKey>>;

/** Callers are to hear it: what cannot be played is not kept. */
async function keep(webhook: Webhook, word: RecordedWord, command: Keeping): Promise<VoiceResponse> {
  const { voice, station, now } = webhook;
  const { recordingSid, context } = word;
  const state = await soundOf(webhook, word);
  if (state === 'gone') return djIsTold(voice, 'word-is-gone', context);
  if (state !== 'ready') return hearWord(voice, word, { opening: 'word-cannot-be-played' });
  const sound = { recordingSid, audio: audioLink(webhook, recordingSid, 'as long as it is said') };
  const change = (show: Show | undefined) => show && withWord(show, { command, sound, now });
  const done = await bestEffort(webhook, keeping, () => changeShow(station(), change));
  if (done === undefined) return hearWord(voice, word, { opening: 'that-did-not-work' });
  return djIsTold(voice, done.changed ? kept[command] : 'line-has-been-closed', context);
}

/** Undefined where the line does not take callers any more, and there is nobody to hear it. */
function withWord(
  show: Show,
  { command, sound, now }: { readonly command: Keeping; readonly sound: SpokenSound; readonly now: Date },
): Show | undefined {
  const saying = { ...sound, until: null };
  if (command === 'next-show') return { ...show, said: withSaying(show.said, 'nextShow', saying) };
  if (!takesCallers(show)) return undefined;
  return command === 'topic'
    ? { ...show, said: withSaying(show.said, 'topic', saying) }
    : { ...show, said: withDjWord(show.said, sound, now) };
}

async function throwWordAway(
  webhook: Webhook,
  word: RecordedWord,
  what: SentenceKey,
): Promise<VoiceResponse> {
  await remove(webhook, word.recordingSid);
  return djIsTold(webhook.voice, what, word.context);
}

/** What cannot be deleted now is found by the call in which it was recorded. */
async function remove(webhook: Webhook, recordingSid: string): Promise<void> {
  await bestEffort(webhook, deleting, () => removeRecording(webhook.client(), recordingSid));
}
