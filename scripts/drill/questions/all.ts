import type { Experiment } from './experiment.ts';
import { noSound, nothingToSay, outOfRange, unknownPolicy, unsigned } from './failures.ts';
import { oddName, sentElsewhere, waiting } from './in-line.ts';
import { fromVerbToVerb } from './verbs.ts';
import { noWait, spokenInLine } from './wait-documents.ts';
import { djHangsUp, goneInWhisper, noWhisper, star } from './with-dj.ts';

/** Every experiment, in the order in which they are made: the cheapest that tell most come first. */
export const EXPERIMENTS: readonly Experiment[] = [
  unsigned,
  waiting,
  oddName,
  sentElsewhere,
  star,
  djHangsUp,
  goneInWhisper,
  noWhisper,
  noWait,
  noSound,
  outOfRange,
  unknownPolicy,
  nothingToSay,
  spokenInLine,
  fromVerbToVerb,
];

/** What is open too, and why nothing here asks it of an account. */
export const WITHOUT_EXPERIMENT: Readonly<Record<string, string>> = {
  dialingPartyHears:
    "silence has to be told from a ring tone, by ear: call the DJ's number while somebody waits, and listen",
  tooManyFunctionsStatus:
    'thirty functions at once are all that the account has: whoever calls its other lines meanwhile would be refused',
  shortDialTimeout: 'the line dials for ten seconds: nothing here depends on what becomes of less than five',
  emptyAnswerFailsDocument:
    'every answer of the line has a body; an empty one in the middle of a call would be told from a failure by the debugger alone, minutes later',
  throttleOfEmptyWait:
    'a wait document that takes no time is asked for again at once, for as long as somebody waits, and each time is charged',
  restConcurrency:
    'the limit is found by reaching it: the REST calls of every other application of the account would fail',
  cookieHasDomain:
    'npm run doctor looks at a cookie that the console sets, and says so; the console bears both',
  cookiesBetweenWebhooks: 'nothing here depends on them',
  maxQueueSizeInTwiml: 'nothing here uses it: the line sets the size of its queues by REST',
  headersOfDeployedFunctions:
    'what the platform takes out before a function sees it is nothing that the line reads',
  soundFromFunction:
    'settled by the drill itself: the DJ hears the message to its end, or it is not marked as heard',
  coldStartsOfTheDj: 'measured by the drill itself, in profile.yaml',
  gatherOfSixtySeconds: 'a minute of silence in each try, and nothing here depends on more than its ending',
};
