import type { Scene } from '../scene.ts';
import { PIN } from '../scene-facts.ts';
import type { SceneLine } from '../scene-line.ts';

const WORDS = 'play something slow for my mother please';

/** Somebody who called a closed line hears what they can do. */
async function anaIsAsked(line: SceneLine): Promise<void> {
  line.setShow('closed');
  line.listener('Ana', '+15550111');
  await line.pass(8);
}

async function untilTheBeep(line: SceneLine): Promise<void> {
  await anaIsAsked(line);
  line.answers('Ana', 'Press 1 to leave a message', '1');
  await line.untilBeep('Ana');
}

async function untilTheMenu(line: SceneLine): Promise<void> {
  await untilTheBeep(line);
  line.call('Ana').say(WORDS);
  await line.pass(6);
  line.call('Ana').press('#');
  await line.pass(6);
}

/** A message waits for a DJ, who has keyed the PIN for it. */
async function djAtMessages(line: SceneLine): Promise<void> {
  await untilTheMenu(line);
  line.call('Ana').press('1');
  await line.pass(15);
  line.setShow('open');
  line.dj();
  await line.pass(40);
  line.answers('DJ', 'key in your PIN', `${PIN}#`);
}

const asksForMessages = async (line: SceneLine) => {
  line.call('DJ').press('8');
  await line.pass(35);
};
const isIn = (line: SceneLine) => !line.call('DJ').isOver;

const hasPlayed = (part: string) => (line: SceneLine) =>
  line.call(part).heard.some(({ kind, text }) => kind === 'play' && text.includes('/message-audio'));

/** The message is as it was, and the caller can leave another. */
const isAskedAnew = (line: SceneLine) =>
  line.messages.length === 1 &&
  line.call('Ana').words.filter((words) => words.includes('Press 1 to leave a message')).length > 1;

/** What a caller can do with a message. */
const choices = [
  { key: '1', what: 'a caller keeps a message', isWell: (line: SceneLine) => line.messages.length === 1 },
  { key: '2', what: 'a caller hears a message again', isWell: hasPlayed('Ana') },
  {
    key: '4',
    what: 'a caller throws a message away',
    isWell: (line: SceneLine) => line.messages.length === 0,
  },
];

export const scenesOfMessages: readonly Scene[] = [
  {
    doorway: '/caller-choice',
    what: 'a caller of a closed line asks for a text',
    part: 'Ana',
    before: async (line) => {
      await anaIsAsked(line);
      line.answers('Ana', 'Press 2 to get', '2');
    },
    during: (line) => line.pass(40),
    isWell: (line) => line.heard('Ana', 'You will get one text'),
    again: async (line) => {
      await anaIsAsked(line);
      line.answers('Ana', 'Press 2 to get', '2');
      await line.pass(40);
    },
  },
  {
    doorway: '/caller-choice',
    what: 'a caller of a closed line leaves a message',
    part: 'Ana',
    before: async (line) => {
      await anaIsAsked(line);
      line.answers('Ana', 'Press 1 to leave a message', '1');
    },
    during: (line) => line.pass(40),
    isWell: (line) => line.heard('Ana', 'after the beep'),
  },
  {
    doorway: '/message-recorded',
    what: 'a message has been spoken',
    part: 'Ana',
    before: untilTheBeep,
    during: async (line) => {
      line.call('Ana').say(WORDS);
      await line.pass(6);
      line.call('Ana').press('#');
      await line.pass(30);
    },
    isWell: (line) => line.messages.length === 1,
  },
  {
    doorway: '/message-saved',
    what: 'the sound of a message is ready',
    part: 'Ana',
    before: untilTheBeep,
    during: async (line) => {
      line.call('Ana').say(WORDS);
      await line.pass(6);
      line.call('Ana').hangUp();
      await line.pass(30);
    },
    isWell: (line) => line.messages.length === 1,
    again: async (line) => {
      await line.pass(300);
      line.setShow('open');
      line.dj();
      await line.pass(40);
      line.setShow('closed');
    },
    againIs: 'found by the next DJ',
  },
  ...choices.map(({ key, what, isWell }) => ({
    doorway: '/message-choice',
    what,
    part: 'Ana',
    before: async (line: SceneLine) => {
      await untilTheMenu(line);
      line.answers('Ana', 'did not work', key);
      line.answers('Ana', 'cannot be played yet', key);
    },
    during: async (line: SceneLine) => {
      line.call('Ana').press(key);
      await line.pass(35);
    },
    isWell,
    instead: { is: isAskedAnew, called: 'kept, and asked what else' },
  })),
  {
    doorway: '/dj-messages',
    what: 'a DJ asks for the messages',
    part: 'DJ',
    before: djAtMessages,
    during: asksForMessages,
    isWell: hasPlayed('DJ'),
    again: asksForMessages,
  },
  {
    doorway: '/message-audio',
    what: 'a message is played',
    part: 'DJ',
    before: djAtMessages,
    during: asksForMessages,
    isWell: isIn,
  },
  {
    doorway: '/dj-messages',
    what: 'a DJ keeps a message',
    part: 'DJ',
    before: async (line) => {
      await djAtMessages(line);
      line.call('DJ').press('8');
      await line.pass(15);
    },
    during: async (line) => {
      line.call('DJ').press('1');
      await line.pass(30);
    },
    isWell: isIn,
  },
];
