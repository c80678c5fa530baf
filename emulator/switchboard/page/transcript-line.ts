import type { BoardEvent, HeardEvent } from '../board-event.ts';
import { duration } from './duration.ts';

/** One line of what a person on the telephone lives through. */
export interface TranscriptLine {
  /** Who or what is heard: the application, a sound, the other person, this one, or nobody. */
  readonly from: 'line' | 'sound' | 'other' | 'self' | 'note';
  readonly text: string;
  readonly language?: string | undefined;
}

/** How an event looks from one of the calls that it is about; undefined when there is nothing to say. */
export function transcriptLine(event: BoardEvent, callSid: string): TranscriptLine | undefined {
  switch (event.type) {
    case 'heard':
      return heardLine(event);
    case 'key':
      return event.used ? self(`pressed ${event.digit}`) : self(`pressed ${event.digit} (nothing listens)`);
    case 'words':
      return { from: event.heardBy === callSid ? 'other' : 'self', text: event.text };
    case 'queue':
      return event.change === 'joined' ? note(`in line: ${event.queue}`) : note(leftLine(event));
    case 'bridge':
      return event.change === 'parted' ? note('the connection is over') : undefined;
    case 'call':
      return callLine(event.status);
    default:
      return undefined;
  }
}

function heardLine({ kind, text, lastsMs, language }: HeardEvent): TranscriptLine | undefined {
  switch (kind) {
    case 'say':
      return { from: 'line', text, language };
    case 'play':
      return sound(`♪ ${nameOfSound(text)}, ${duration(lastsMs)}`);
    case 'ringing':
      return sound('ringing');
    case 'beep':
      return sound('beep');
    case 'busy':
      return sound('busy tone');
    case 'tone':
      return sound(text === '' ? 'tone' : `tones ${text}`);
    case 'person':
      return note(`connected with ${text}`);
    default:
      return lastsMs > 0 ? sound(`silence, ${duration(lastsMs)}`) : undefined;
  }
}

function leftLine({ change, result = '' }: BoardEvent & { type: 'queue' }): string {
  return change === 'taken' ? 'taken from the line' : `out of the line: ${result}`;
}

function callLine(status: string): TranscriptLine | undefined {
  if (['queued', 'ringing', 'in-progress'].includes(status)) return undefined;
  return note(status === 'completed' ? 'the call is over' : `the call is over: ${status}`);
}

/** The last part of the URL's path. */
function nameOfSound(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  return path.split('/').findLast((part) => part !== '') ?? 'music';
}

function sound(text: string): TranscriptLine {
  return { from: 'sound', text };
}

function note(text: string): TranscriptLine {
  return { from: 'note', text };
}

function self(text: string): TranscriptLine {
  return { from: 'self', text };
}
