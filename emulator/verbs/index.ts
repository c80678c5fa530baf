import type { Verb } from '../voice/scope.ts';
import { dial } from './dial.ts';
import { hangup, leave, redirect, reject } from './endings.ts';
import { enqueue } from './enqueue.ts';
import { gather } from './gather.ts';
import { pause } from './pause.ts';
import { play } from './play.ts';
import { record } from './record.ts';
import { say } from './say.ts';
import { start } from './start.ts';

/** https://www.twilio.com/docs/voice/twiml#twiml-elements; those that are missing here are refused by name. */
export const VERBS: Readonly<Record<string, Verb>> = {
  Dial: dial,
  Enqueue: enqueue,
  Gather: gather,
  Hangup: hangup,
  Leave: leave,
  Pause: pause,
  Play: play,
  Record: record,
  Redirect: redirect,
  Reject: reject,
  Say: say,
  Start: start,
};
