import { isRecordingSid } from '../show/call/call-fact.ts';
import { recordingOfMark } from '../show/message/message-turn.ts';
import { show } from './caller.ts';
import {
  codec,
  count,
  epochSecond,
  mark,
  oneOf,
  otherwise,
  presence,
  seconds,
  text,
  times,
} from './codec.ts';

/** The SID of a recording. */
const recordingSid = text('recording', isRecordingSid);

const contextOfMessage = {
  show,
  /** How long the caller waited in line before. */
  waitSeconds: seconds('wait'),
};

/** What is to be stored with a message; it follows a caller from the end of the line to the message. */
export const messageContext = codec(contextOfMessage);

/** The choice between a message, a text and neither. */
export const callerChoices = codec({
  /** How often the caller has pressed a key that led nowhere. */
  tries: times('tries'),
  /** The line was full: the text is wanted when there is room. */
  isForRoom: mark('room'),
});

/** The taking of a message. */
export const messageTake = codec({
  /** After a take without a message, the next one without is the last. */
  isLastTry: presence('lasttry'),
});

/** A message that its caller is still deciding on. */
export const messageReview = codec({ recordingSid, ...contextOfMessage });

/** How often we have looked for a sound. */
const looks = count('looks');

/** Looking for the sound of that message. */
export const messageLooks = codec({ looks });

/** Words for callers that a DJ has recorded, and has yet to decide on. */
export const recordedWord = codec({
  recordingSid,
  looks,
  /** The DJ was asked what to do with them, and has pressed nothing. */
  isUnkept: mark('unkept'),
});

/** Where a DJ is in the messages. */
export const placeInMessages = codec({
  /** The new messages, or those that were heard before. */
  pass: otherwise(oneOf('pass', ['new', 'heard']), 'new'),
  /** The mark of the message at hand, or of the one before the next. */
  mark: text('mark', (value) => recordingOfMark(value) !== undefined),
  /** How many messages of this pass the DJ has come to so far. */
  number: otherwise(count('number'), 0),
});

/** What becomes of the message at hand. */
export const messageAtHand = codec({
  /** The DJ has pressed a key at it, or it was played to its end. */
  isChosen: presence('choice'),
  /** The DJ was just asked to press the key once more by which it is deleted. */
  isAskedToDelete: presence('erase'),
  /** The earliest second at which it can have been played to its end. */
  overFrom: epochSecond('over'),
});

/** The address of a sound, which proves itself. */
export const soundOfMessage = codec({
  recordingSid,
  /** Until when the address is valid. */
  expiresAt: epochSecond('expires'),
  token: text('token'),
});
