import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { roundInLine, toldInLine, waitingRound } from '../../carried/caller.ts';
import { link } from '../../carried/codec.ts';
import type { RoundSound } from '../../show/line/hold-music.ts';
import type { PlaceInLine } from '../../show/line/place-in-line.ts';
import type { LaterReason } from '../../show/line/wait-estimate.ts';
import type { ToldWaiting, WaitingWhere } from '../../show/line/waiting-facts.ts';
import { keysInLine } from '../../show/line/waiting-keys.ts';
import type { Announcement, WaitingRound } from '../../show/line/waiting-turn.ts';
import {
  spokenAbsence,
  spokenBehind,
  spokenEstimate,
  spokenMeanWait,
  spokenPlace,
  spokenRestOfBreak,
  spokenWait,
} from '../../show/words/spoken-waiting.ts';
import {
  hasTopic,
  type SentenceKey,
  type Speaker,
  type StationVoice,
  saySentence,
  sayTopic,
  sayWords,
  tongueIn,
} from '../voice.ts';

/** What one round of waiting hands on to the next. */
export interface WaitingMemory {
  /** When this caller joined the line for the first time, in seconds since 1970. */
  readonly since: number;
  readonly where: WaitingWhere;
  /** Which turn on the air is to come; 1 is the first. */
  readonly turn: number;
  /** When they came into the queue of those who come first, in seconds since 1970; of no use elsewhere. */
  readonly here: number;
  /** The name of the track heard last; undefined before the first. */
  readonly track: string | undefined;
  readonly told: ToldWaiting;
  /** How often an error has thrown this caller out of the queue. */
  readonly timesThrownOut: number;
}

/** What this round alone has to tell. */
type MoreOfRound = Omit<Parameters<typeof roundInLine.toQuery>[0], 'timesThrownOut'>;

/** The doorways between which a waiting caller goes to and fro. */
export type WaitingPath = '/wait-loop' | '/wait-key' | '/wait-told';

/**
 * The address of the next round, or of what a caller in line can do meanwhile. It carries what must be known there, because
 * the waitUrl itself would be requested anew without it.
 *
 * @see https://www.twilio.com/docs/voice/twiml/enqueue#attributes-waiturl
 */
export function nextRound(path: WaitingPath, memory: WaitingMemory, more: MoreOfRound = {}): string {
  const { since, where, turn, here, track, told, timesThrownOut } = memory;
  const { place, keptUntil } = where;
  return link(
    path,
    waitingRound.toQuery({
      since,
      place,
      turn,
      here: place === 'next' ? here : undefined,
      keptUntil,
      track,
    }),
    toldInLine.toQuery(told),
    roundInLine.toQuery({ timesThrownOut, ...more }),
  );
}

type Gather = ReturnType<VoiceResponse['gather']>;

/** What is said and played in line is long enough to find a key. */
const secondsAfterwards = 1;

/**
 * Whatever a waiting caller hears is inside of this, so that no key is lost. One key breaks it off.
 *
 * @param action where the key leads
 * @param seconds of silence in which a key is still taken
 * @see https://www.twilio.com/docs/voice/twiml/gather
 */
export function gatherWaitingKey(
  response: VoiceResponse,
  action: string,
  seconds = secondsAfterwards,
): Gather {
  return response.gather({ action, numDigits: 1, finishOnKey: '', timeout: seconds });
}

export interface RoundInLine {
  readonly round: WaitingRound;
  readonly sound: RoundSound;
  /** As it was handed on to this round. */
  readonly memory: WaitingMemory;
  /** Seconds since 1970. */
  readonly now: number;
}

/** One round of waiting: what there is to say, one track, and round again. A key is heard all the while. */
export function placeAndMusic(
  voice: StationVoice,
  { round, sound, memory, now }: RoundInLine,
): VoiceResponse {
  const response = new VoiceResponse();
  const { silentSeconds, music } = sound;
  const next: WaitingMemory = { ...memory, told: round.told, track: music?.track.name ?? memory.track };
  // Whoever hears the keys read out presses one for what it means: that answers too.
  const isAnswer = round.says.asksForAnswer && round.says.keys === undefined;
  const gather = gatherWaitingKey(response, nextRound('/wait-key', next, { isAnswer }));
  sayInLine(gather, voice, round.says);
  if (silentSeconds > 0) gather.pause({ length: silentSeconds });
  if (music !== undefined) gather.play({ loop: music.plays }, music.track.path);
  // Only whoever hears the round to its end comes this way.
  response.redirect(nextRound('/wait-loop', next, { musicFrom: music && now + silentSeconds }));
  return response;
}

const places = {
  next: 'you-are-next',
  'more-than-twenty': 'more-than-twenty-ahead',
  'not-known': 'still-in-line',
  'kept-for-dj': 'first-when-dj-is-back',
} as const satisfies Record<Exclude<PlaceInLine['kind'], 'number'>, SentenceKey>;

const reasons = {
  break: 'later-for-break',
  'dj-away': 'later-for-absence',
  'somebody-first': 'later-for-somebody',
  slower: 'later-than-thought',
} as const satisfies Record<LaterReason, SentenceKey>;

/** What a waiting caller is told over the music: where they stand, what is new, and what they can do. */
function sayInLine(speaker: Speaker, voice: StationVoice, says: Announcement): void {
  if (says.breakSeconds !== undefined)
    sayWords(speaker, voice, spokenRestOfBreak(tongueIn(voice), says.breakSeconds));
  sayWhere(speaker, voice, says);
  if (says.djIsAbsent) saySentence(speaker, voice, 'dj-not-there');
  if (says.lastCall) saySentence(speaker, voice, 'last-call-in-line');
  if (says.djWord !== undefined) speaker.play(says.djWord);
  if (says.topic) sayTopic(speaker, voice);
  if (says.keys === 'hint') saySentence(speaker, voice, 'first-keys');
  if (says.keys === 'all') sayKeys(speaker, voice);
  if (says.djAwaySeconds !== undefined) sayOffer(speaker, voice, says.djAwaySeconds);
  if (says.asksForAnswer) saySentence(speaker, voice, 'on-air-soon');
}

function sayWhere(
  speaker: Speaker,
  voice: StationVoice,
  { place, waitedSeconds, meanWaitSeconds, estimate, airIsLong, laterBecause }: Announcement,
): void {
  const tongue = tongueIn(voice);
  if (laterBecause !== undefined) saySentence(speaker, voice, reasons[laterBecause]);
  if (place?.kind === 'number') sayWords(speaker, voice, spokenPlace(tongue, place));
  else if (place !== undefined) saySentence(speaker, voice, places[place.kind]);
  const behind = place?.kind === 'next' ? (place.behind ?? 0) : 0;
  if (behind > 0) sayWords(speaker, voice, spokenBehind(tongue, behind));
  if (waitedSeconds !== undefined) sayWords(speaker, voice, spokenWait(tongue, waitedSeconds));
  if (meanWaitSeconds !== undefined) sayWords(speaker, voice, spokenMeanWait(tongue, meanWaitSeconds));
  if (airIsLong) saySentence(speaker, voice, 'air-is-long');
  if (estimate !== undefined) sayWords(speaker, voice, spokenEstimate(tongue, estimate));
}

function sayKeys(speaker: Speaker, voice: StationVoice): void {
  for (const { sentence } of keysInLine(hasTopic(voice))) saySentence(speaker, voice, sentence);
}

function sayOffer(speaker: Speaker, voice: StationVoice, awaySeconds: number): void {
  sayWords(speaker, voice, spokenAbsence(tongueIn(voice), awaySeconds));
  saySentence(speaker, voice, 'message-while-away');
}
