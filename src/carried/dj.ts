import { isCallSid } from '../show/call/call-fact.ts';
import type { LineQueue } from '../show/dj/decide-dj-round.ts';
import { secondKeyCommands } from '../show/dj/dj-command.ts';
import { djMoments } from '../show/dj/dj-keys.ts';
import type { LineState } from '../show/show.ts';
import { breakUntil, show } from './caller.ts';
import { codec, count, epochSecond, type Field, mark, oneOf, otherwise, presence, text } from './codec.ts';

/** Says that the right PIN has been keyed in this call: that one word, and nothing else. */
const proof = oneOf('proof', ['pin']);

const states = oneOf<LineState>('state', ['open', 'last-call', 'closing', 'closed']);

/** How the line stands, as far as the DJ has been told. What does not read counts as open. */
const state: typeof states = {
  ...states,
  read: (from) => states.read(from) ?? (from.ours('state') === '' ? undefined : 'open'),
};

/** The CallSid of the caller of whom the DJ has just been told. */
const who = text('who', isCallSid);

const isNext = mark('whonext');

/** In which queue that caller waits. */
const whoseQueue: Field<LineQueue> = {
  names: isNext.names,
  read: (from) => (isNext.read(from) ? 'next' : 'main'),
  write: (value) => isNext.write(value === 'next'),
};

/** The key that a DJ has pressed before: on the way to the line, or to where it is obeyed. */
const key = text('key');

/** The DJ has just changed the line, so that what was remembered of it will not do. */
const fresh = presence('fresh');

/** A caller of whom a DJ has heard among others. */
export interface HeardCaller {
  readonly callSid: string;
  /** When they joined the line, in seconds since 1970, as far as Twilio tells. */
  readonly since: number;
}

/** Some of them, with commas between them, each as `CA….1772827200`. */
function heardCallers(name: string): Field<readonly HeardCaller[]> {
  return {
    names: [name],
    read: (from) =>
      from
        .ours(name)
        .split(',')
        .flatMap((one) => {
          const [callSid, since = ''] = one.split('.');
          return isCallSid(callSid) && /^\d{1,10}$/.test(since) ? [{ callSid, since: Number(since) }] : [];
        }),
    write: (callers) => [
      callers.length === 0 ? undefined : callers.map(({ callSid, since }) => `${callSid}.${since}`).join(','),
    ],
  };
}

/** Some calls, with commas between them. */
function callSids(name: string): Field<readonly string[]> {
  return {
    names: [name],
    read: (from) => from.ours(name).split(',').filter(isCallSid),
    write: (calls) => [calls.length === 0 ? undefined : calls.join(',')],
  };
}

/** What follows a DJ through the call. */
export const djCall = codec({
  /** The CallSid of the caller whom this DJ has talked to last. */
  last: text('last', isCallSid),
  /** The CallSid of a caller whom this DJ wants later, while nobody else waits. */
  later: text('later', isCallSid),
  /** The CallSid of a caller whom this DJ has chosen, and who is on the way to the front. */
  chosen: text('chosen', isCallSid),
  /** The CallSids of those who come next, most probably, as this DJ has seen the line last: front first, three at most. */
  expected: callSids('expected'),
  proof,
});

/** What leads to the line: the end of a Dial; or that the DJ is let in, or has opened the line. */
const after = oneOf('after', ['air', 'arrival']);

/** The way to the line, before a DJ hears what is new. */
export const djArrival = codec({
  after,
  fresh,
  /** Whether there was a round of chores on the way. */
  chores: oneOf('chores', ['done']),
  key,
  proof,
  /** The key that Twilio tells of is one that was pressed on the way. */
  isKeyed: presence('keyed'),
});

/** What a key of a DJ's depends on. */
export const djKey = codec({
  state,
  /** What the DJ's call was doing. */
  moment: otherwise(oneOf('moment', djMoments), 'idle'),
  /** What the DJ was asked to confirm. */
  asked: oneOf('asked', secondKeyCommands),
  breakUntil,
  key,
  fresh,
});

/** The caller of whom the DJ has just been told. */
export const announcedCaller = codec({
  callSid: who,
  queue: whoseQueue,
  /** When they joined the line first. */
  since: epochSecond('whosince'),
});

/** Of whom the DJ has just heard, each under a number: front first. */
export const heardOfThree = codec({ callers: heardCallers('three') });

/** What a DJ does with one caller, whom the address names beside it. */
export const callerCommand = codec({
  does: oneOf('does', ['choose', 'ask-for-place', 'choose-place', 'thank', 'block-last', 'block-announced']),
});

/** What a DJ was told before the next look at the line, or before a caller. */
export const djAtLine = codec({
  after,
  /** What was said of the line. */
  prompt: oneOf('prompt', ['waiting', 'unseen', 'nobody', 'closed', 'put-off']),
  state,
  /** Rounds of the quiet loop since that was said. */
  rounds: otherwise(count('rounds'), 0),
  who,
  /** When the Dial began. */
  dialledAt: epochSecond('dialled'),
  fresh,
});

/** A DJ has a break. */
export const djOnBreak = codec({
  state,
  breakUntil,
  /** Somebody at the console has asked for the break: the DJ has not heard of it yet. */
  isUntold: presence('untold'),
});

/** A caller is taken by a DJ, who has dialled knowing this. */
export const dialledLine = codec({
  show,
  /** Which revision of its document the show was. */
  revision: text('rev'),
  breakUntil,
  /** The CallSid of the next but one. */
  behind: text('behind', isCallSid),
  /** The CallSid of the announced caller, where no fact says that they were ever given another place or taken before. */
  inTurn: text('inturn', isCallSid),
});

/** A DJ keys in the PIN. */
export const pinQuestion = codec({
  /** What it is keyed for; without it, to be let in. */
  purpose: otherwise(oneOf('purpose', ['line', 'messages', 'close-out']), 'line'),
  /** How many PINs this call has keyed in wrongly. */
  wrongTries: otherwise(count('wrong'), 0),
  state,
});

/** A DJ closes the line, slice by slice. */
export const closingOfLine = codec({
  /** The id of the show that is being closed, and no other; the first slice takes the one that is open. */
  closing: text('closing'),
  /** What the DJ has heard last. */
  said: oneOf('said', ['releasing', 'looking-again']),
  /** Where the DJ goes afterwards. */
  onward: otherwise(oneOf('onward', ['line', 'open']), 'line'),
});

/** Which of the two numbers a call has ended at: said of the DJ's alone. */
export const endedCall = codec({ line: oneOf('line', ['dj']) });
