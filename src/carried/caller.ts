import { parseRequeueReason } from '../show/call/call-fact.ts';
import type { FoundCard } from '../show/call/caller-card.ts';
import type { PlaceInQueues } from '../show/line/queued-caller.ts';
import { isShowId } from '../show/show.ts';
import { codec, count, epochSecond, type Field, mark, oneOf, otherwise, text, times, word } from './codec.ts';

/** The id of the show that a call came to. */
export const show = text('show', isShowId);

/** When the caller joined the line first: a wait never begins again. */
const since = epochSecond('since');

const laterTurn = otherwise(count('turn', { least: 1, most: 99 }), 1);

/** Which turn on the air is to come; the first is not written. Nobody is put back as often as this. */
const turn: typeof laterTurn = {
  ...laterTurn,
  write: (value) => (value === 1 ? [] : laterTurn.write(value)),
};

/** Why the caller comes before, or after, others who joined earlier. */
const why = word('why', parseRequeueReason);

/** When the caller was told of being broadcast and recorded. */
const heard = epochSecond('heard');

/** How often a fault has thrown this call out of the line, or has there been no room for it at the end. */
const timesThrownOut = times('thrown');

/** Among those who come first; or behind the others, with an earlier place. */
const [next, ret] = [mark('next'), mark('ret')];

/** In which of the two queues a call waits. */
const place: Field<PlaceInQueues> = {
  names: [...next.names, ...ret.names],
  read(from) {
    if (next.read(from)) return 'next';
    return ret.read(from) ? 'line, returned' : 'line';
  },
  write: (value) => [...next.write(value === 'next'), ...ret.write(value === 'line, returned')],
};

/** Until when a caller whose DJ was cut off is kept for them. */
const keptUntil = epochSecond('kept');

/** When a DJ's break ends or has ended: their own, the last before they dialled, or the one that a caller has been told of. */
export const breakUntil = epochSecond('break');

const foundCard = /^(\d{1,9})-(\w{1,64})$/;

/** The card of a caller as it was found when they called. */
const card: Field<FoundCard | undefined> = {
  names: ['card'],
  read(from) {
    const text = from.ours('card');
    const [, times, revision] = foundCard.exec(text) ?? [];
    if (revision !== undefined) return { times: Number(times), revision };
    return text === 'none' ? text : undefined;
  },
  write(value) {
    return [typeof value === 'object' ? `${value.times}-${value.revision}` : value];
  },
};

/** What a call in line carries wherever it goes. */
export const callerInLine = codec({
  show,
  since,
  turn,
  why,
  heard,
  again: timesThrownOut,
  place,
  until: keptUntil,
  card,
});

/** What a caller is requeued with whom a DJ wants once more, or later. */
export const requeuedCaller = codec({ why, show, since, turn });

/** What a caller goes with whom a DJ, or somebody at the console, takes out of the line. */
export const sentAway = codec({
  show,
  since,
  turn,
  /** How it is recorded, and what the caller hears. */
  as: otherwise(oneOf('as', ['dropped', 'not-taken', 'blocked', 'message-instead']), 'dropped'),
});

/** What goes from round to round of waiting. */
export const waitingRound = codec({
  since,
  place,
  turn,
  /** When they came into the queue of those who come first. */
  here: epochSecond('here'),
  keptUntil,
  /** The name of the track heard last. */
  track: text('track'),
});

/** What a waiting caller has been told; it goes from round to round too. */
export const toldInLine = codec({
  /** That it is last call. */
  lastCall: mark('lastcall'),
  /** When they were offered to leave a message because no DJ is there. */
  djAwayAt: epochSecond('away'),
  /** That no DJ is there. */
  djIsAbsent: mark('absent'),
  breakUntil,
  /** Their place in line; 1 is the front. */
  place: count('place'),
  /** When they heard of their place last. */
  placeAt: epochSecond('at'),
  /** The latest time at which they were promised to have their turn. */
  eta: epochSecond('eta'),
  /** They were asked to press a key, so that we know that they are there. */
  isAskedToAnswer: mark('soon'),
  /** They have pressed one since. */
  hasAnswered: mark('answered'),
  /** Which word of the DJ's they have heard last. */
  word: count('word'),
});

/** What else one round of waiting tells the one that follows. */
export const roundInLine = codec({
  timesThrownOut,
  /** When its music was to begin; a round that a key has broken off does not say. */
  musicFrom: epochSecond('music'),
  /** What the caller has asked for by a key. */
  asked: oneOf('say', ['place', 'topic', 'keys']),
  /** The caller was just asked to press any key: it is the answer, and nothing else. */
  isAnswer: mark('answer'),
  /** The caller was just asked whether to leave for a message. */
  isSure: mark('sure'),
  /** What of themselves the caller was asked for, or has had read back. */
  step: oneOf('step', ['name', 'point', 'check']),
  /** How often nothing was understood of this answer. */
  missed: times('missed'),
  /** A name has been understood before. */
  isNamed: mark('named'),
  /** The question is over without an answer: whatever comes with the request belongs to an earlier one. */
  isUnanswered: mark('unanswered'),
});

/** What an address carries in special cases. */
export const callerAside = codec({
  /** Begun anew by the static fallback, because no Function answered. */
  isFallback: mark('fallback'),
  /** Twilio has told of a hang-up, and the caller is there all the same. */
  isThere: mark('there'),
});
