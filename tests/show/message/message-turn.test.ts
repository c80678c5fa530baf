import type { Message } from '../../../src/show/message/message.ts';
import {
  markOf,
  messageAgain,
  messageTurn,
  type PlaceInMessages,
  recordingOfMark,
} from '../../../src/show/message/message-turn.ts';

const START: PlaceInMessages = { pass: 'new', mark: undefined, number: 0 };
const AFTER_HEARING = '2026-03-06T20:00:00.000Z';

function message(digit: number, minute: number, heardAt: string | null = null): Message {
  return {
    kind: 'message',
    recordingSid: `RE${String(digit).repeat(32)}`,
    callSid: `CA${String(digit).repeat(32)}`,
    from: null,
    show: null,
    waitSeconds: null,
    durationSeconds: 10,
    recordedAt: new Date(Date.UTC(2026, 2, 5, 20, minute)).toISOString(),
    heardAt,
  };
}

/** The digits of the messages in the order in which a DJ comes to them. */
function walk(messages: readonly Message[], pass: PlaceInMessages['pass'] = 'new'): string[] {
  const heard: string[] = [];
  let place: PlaceInMessages = { ...START, pass };
  for (;;) {
    const turn = messageTurn(messages, place);
    if (turn.kind !== 'message') return heard;
    heard.push(`${turn.message.recordingSid.slice(-1)} (${turn.number} of ${turn.of})`);
    place = turn.place;
  }
}

describe('a DJ in the messages', () => {
  it('comes to each new one once, the oldest first, however they are listed', () => {
    const [one, two, three] = [message(9, 1), message(5, 2), message(7, 3)];
    for (const listed of [
      [one, two, three],
      [three, one, two],
    ])
      expect(walk(listed)).toEqual(['9 (1 of 3)', '5 (2 of 3)', '7 (3 of 3)']);
  });

  it('comes to both of two that were left at the same instant', () => {
    expect(walk([message(2, 1), message(1, 1)])).toEqual(['1 (1 of 2)', '2 (2 of 2)']);
  });

  it('does not come to those heard before, unless it is they who are asked for', () => {
    const messages = [message(1, 1), message(2, 2, AFTER_HEARING), message(3, 3)];
    expect(walk(messages)).toEqual(['1 (1 of 2)', '3 (2 of 2)']);
    expect(walk(messages, 'heard')).toEqual(['2 (1 of 1)']);
    expect(messageTurn([messages[1] as Message], START)).toEqual({ kind: 'end', heardBefore: 1 });
    expect(messageTurn([], START)).toEqual({ kind: 'end', heardBefore: 0 });
  });

  it('goes on after a message that was deleted, heard, or came in meanwhile', () => {
    const [one, two, three] = [message(1, 1), message(2, 2), message(3, 3)];
    const first = messageTurn([one, two], START);
    if (first.kind !== 'message') throw new Error('there is a message');
    const next = (messages: Message[]) => messageTurn(messages, first.place);
    expect(next([two])).toMatchObject({ message: two, number: 2, of: 2 });
    expect(next([{ ...one, heardAt: AFTER_HEARING }, two])).toMatchObject({ message: two, number: 2, of: 2 });
    expect(next([one, two, three])).toMatchObject({ message: two, number: 2, of: 3 });
    expect(next([one])).toEqual({ kind: 'end', heardBefore: 0 });
  });

  it('hears the same one again, also when it counts as heard by now', () => {
    const one = message(1, 1);
    const place = { ...START, mark: markOf(one), number: 1 };
    const heard = { ...one, heardAt: AFTER_HEARING };
    expect(messageAgain([message(2, 0), one], place)).toMatchObject({ message: one, place });
    expect(messageAgain([heard], place)).toMatchObject({ message: heard, place });
    expect(messageAgain([message(2, 0)], place)).toEqual({ kind: 'gone' });
  });

  it('has a mark that names the recording, and takes nothing else for one', () => {
    const one = message(1, 1);
    expect(recordingOfMark(markOf(one))).toBe(one.recordingSid);
    expect(recordingOfMark(markOf({ ...one, recordedAt: 'never' }))).toBe(one.recordingSid);
    for (const text of ['', '0', one.recordingSid, `${markOf(one)}0`, `1.${one.recordingSid}`, '__proto__'])
      expect(recordingOfMark(text)).toBeUndefined();
  });
});
