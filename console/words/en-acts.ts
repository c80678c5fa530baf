import type { ConflictCode, Problem } from '../../src/show/console/act.ts';
import type { Role } from '../../src/show/console/role.ts';

export const roleNames: Readonly<Record<Role, string>> = { producer: 'producer', dj: 'DJ' };
const by = (role: Role | null) => (role === null ? '' : ` by the ${roleNames[role]}`);
const span = (seconds: number) => (seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`);
const ago = (seconds: number | null) => (seconds === null ? '' : `, ${span(seconds)} ago`);

const conflicts: Readonly<
  Record<ConflictCode, (name: string, who: Role | null, seconds: number | null) => string>
> = {
  taken: (name, who, seconds) => `${name} was put on the air${by(who)}${ago(seconds)}.`,
  gone: (name, _who, seconds) =>
    seconds === null ? `${name} is not in line any more.` : `${name} left the line ${span(seconds)} ago.`,
  moved: (name, who, seconds) => `${name} was moved${by(who)}${ago(seconds)}: look again.`,
  changed: (name, who, seconds) =>
    `The card of ${name} was changed${by(who)}${ago(seconds)}: both texts are shown.`,
  locked: (name, who) => `${name} is locked${by(who)}: unlock first.`,
  full: () => 'The running order is full: take somebody out first.',
  line: () => 'That is not possible as the line stands now.',
};

/** What is done, asked, said of it, and refused, in English. */
export const enActs = {
  acts: {
    save: 'Save',
    saved: 'Saved',
    add: 'Add to order',
    next: 'Set next',
    up: 'Move up',
    down: 'Move down',
    out: 'Remove from order',
    takeNext: 'Next caller',
    takeThis: 'Take now',
    putBack: 'Put back in line',
    toTheEnd: 'To the end',
    message: 'Message instead',
    drop: 'Drop',
    block: 'Block',
    unblock: 'Let in again',
    guest: 'Make a guest',
    noGuest: 'No guest any more',
    lock: 'Lock',
    unlock: 'Unlock',
    showNumber: 'Show number',
    lastCall: 'Last call',
    reopen: 'Open again',
    takeBreak: 'Break',
    endBreak: 'End the break',
    open: 'Open the line',
    close: 'Close the line',
    tellDj: 'Tell the DJ',
    announce: 'Announce',
    messages: 'Messages',
    blocked: 'Blocked numbers',
    keep: 'Keep',
    remove: 'Delete',
    play: 'Listen',
    download: 'Download mp3',
    undo: 'Undo',
    cancel: 'Cancel',
    dismiss: 'Close',
    useMine: 'Save mine',
    useTheirs: 'Take theirs',
  },
  menuFor: (name: string) => `More for ${name}`,
  moveFor: (act: string, name: string) => `${act}: ${name}`,
  said: {
    saved: (name: string) => `The card of ${name} is saved.`,
    ordered: (name: string, place: number) => `${name} is number ${place} in the running order.`,
    outOfOrder: (name: string) => `${name} is out of the running order.`,
    done: (act: string, name: string) => (name === '' ? `${act}: done.` : `${act}: ${name}.`),
    number: (name: string, number: string) => `${name}: ${number}`,
    dropping: (name: string) => `${name} is dropped in four seconds.`,
    undone: (name: string) => `${name} stays in line.`,
    closing: (percent: number) => `Closing the line: ${percent} %.`,
    closed: 'The line is closed.',
  },
  asks: {
    drop: (name: string) => `Drop ${name}?`,
    dropBody: 'They are thanked, and the call ends. You have four seconds to undo it.',
    block: (name: string) => `Block ${name}?`,
    blockBody: 'The call ends, and this number is not let in again until somebody takes it off the list.',
    blockReason: 'Why (for the list)',
    take: (name: string) => `Take ${name} now?`,
    takeBody: 'The talk on the air ends.',
    takeNext: 'End this talk?',
    takeNextBody: (name: string) => `${name} is taken from the line.`,
    lastCall: 'Last call?',
    lastCallBody: 'Nobody new comes in; those who wait are still taken.',
    close: 'Close the line?',
    closeBody: (count: number) => `${count} who wait are told goodbye. Type close to go on.`,
    closeWord: 'close',
    remove: (name: string) => `Delete the message of ${name}?`,
    removeBody: 'It cannot be brought back.',
  },
  conflict: (code: ConflictCode, name: string, who: Role | null, seconds: number | null) =>
    conflicts[code](name, who, seconds),
  notThere: 'That is not there any more: somebody else was faster.',
  breakAfterTalk: 'Somebody is on the air: ask for the break after the talk.',
  noDj: 'No DJ is on the line.',
  problem: {
    'signed-out': 'You have been signed out.',
    'not-your-role': 'That is for another role.',
    'not-understood': 'That was not understood.',
    'foreign-page': 'That was refused: the page is not at its own address.',
    'wrong-key': 'That is not the key of any role.',
    'no-keys': 'No role has a key yet: npm run console-key -- producer makes one.',
    busy: 'Twilio is busy: the board may be late.',
    unavailable: 'The line cannot be reached: the board may be late.',
  } satisfies Readonly<Record<Problem['code'], string>>,
};

export type ActWords = typeof enActs;
