import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { Announcement } from '../../show/line/announcement.ts';
import type { RoundSound } from '../../show/line/hold-music.ts';
import type { PlaceInLine } from '../../show/line/place-in-line.ts';
import type { LaterReason } from '../../show/line/wait-estimate.ts';
import { keysInLine } from '../../show/line/waiting-keys.ts';
import type { WaitingRound } from '../../show/line/waiting-turn.ts';
import {
  spokenAbsence,
  spokenEstimate,
  spokenPlace,
  spokenRestOfBreak,
  spokenWait,
} from '../../show/words/spoken-waiting.ts';
import type { SentenceKey } from '../sentences/sentences.ts';
import {
  hasTopic,
  type Speaker,
  type StationVoice,
  saySentence,
  sayTopic,
  sayWords,
  tongueIn,
} from '../voice.ts';
import { gatherWaitingKey, nextRound, type WaitingMemory } from './next-round.ts';

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
  const gather = gatherWaitingKey(response, nextRound('/wait-key', next));
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
  if (says.topic) sayTopic(speaker, voice);
  if (says.keys === 'hint') saySentence(speaker, voice, 'first-keys');
  if (says.keys === 'all') sayKeys(speaker, voice);
  if (says.djAwaySeconds !== undefined) sayOffer(speaker, voice, says.djAwaySeconds);
}

function sayWhere(
  speaker: Speaker,
  voice: StationVoice,
  { place, waitedSeconds, estimate, airIsLong, laterBecause }: Announcement,
): void {
  const tongue = tongueIn(voice);
  if (laterBecause !== undefined) saySentence(speaker, voice, reasons[laterBecause]);
  if (place?.kind === 'number') sayWords(speaker, voice, spokenPlace(tongue, place));
  else if (place !== undefined) saySentence(speaker, voice, places[place.kind]);
  if (waitedSeconds !== undefined) sayWords(speaker, voice, spokenWait(tongue, waitedSeconds));
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
