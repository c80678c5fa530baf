import { z } from 'zod';
import { figure, phoneNumber, text, time, timeSpan } from '../../emulator/yaml-file.ts';
import { consoleInFile } from './console/console-schema.ts';

/** What somebody does on hearing something: one thing. Each is done once, for the first words that fit. */
const reaction = z
  .strictObject({
    /** Words that are part of what is heard, or `a beep`. */
    'when hears': text,
    /** So long after hearing it, instead of as soon as a person can. */
    after: time.optional(),
    /** Keys, one after the other. */
    presses: text.optional(),
    /** Words, 150 in a minute. */
    says: text.optional(),
    'hangs up': z.literal('true').optional(),
  })
  .refine(
    ({ presses, says, 'hangs up': hangsUp }) =>
      [presses, says, hangsUp].filter((deed) => deed !== undefined).length === 1,
    'must have one of presses, says, hangs up: true',
  );

const listener = z.strictObject({
  name: text,
  /** What the line sees: a number, or text such as `anonymous`. */
  from: text,
  /** When, as seconds since the show began. */
  calls: time,
  /** Hangs up when still in line after this long. */
  patience: time.default(30 * 60),
  /** Says goodbye and hangs up after this long on the air, unless the DJ ends it first. */
  talks: time.default(2 * 60),
  'hangs up': z.enum(['when out of patience', 'during the notice']).default('when out of patience'),
  /** By the time since the call began. */
  keys: z.array(z.strictObject({ at: time, key: text })).default([]),
  reacts: z.array(reaction).default([]),
});

/** Listeners who are not told apart: when they call, and how they are, is left to the seed. */
const crowd = z.strictObject({
  name: text,
  count: figure.pipe(z.int().positive()),
  /** The number of the first; the others have the numbers after it. */
  from: phoneNumber,
  calls: timeSpan,
  patience: timeSpan,
  talks: timeSpan,
});

const djWhen = {
  /** Since the show began; where the DJ waits for something, the earliest. */
  at: time.optional(),
  /** Words that are part of what is heard. */
  'when hears': text.optional(),
  /** The name of a listener, or `anybody`. */
  'when on the air with': text.optional(),
  'when off the air with': text.optional(),
  /** So long after what the DJ waits for. */
  after: time.optional(),
};

const WAITED_FOR = ['when hears', 'when on the air with', 'when off the air with'] as const;

const djMove = z
  .discriminatedUnion('does', [
    z.strictObject({ ...djWhen, does: z.enum(['dials', 'hangs up', 'is cut off', 'closes the line']) }),
    z.strictObject({ ...djWhen, does: z.literal('presses'), key: text }),
    /** 150 words in a minute. */
    z.strictObject({ ...djWhen, does: z.literal('says'), words: text }),
    /** Somebody at the station runs a command: `npm run <command> -- <with>`. */
    z.strictObject({
      ...djWhen,
      does: z.literal('runs'),
      command: z.enum(['block', 'guests', 'say']),
      with: z.array(text).default([]),
    }),
  ])
  .refine(
    (move) => move.at !== undefined || WAITED_FOR.some((name) => move[name] !== undefined),
    'must have a time (at), words (when hears), or a listener (when on the air with, when off the air with)',
  )
  .refine(
    (move) => WAITED_FOR.filter((name) => move[name] !== undefined).length < 2,
    'waits for one thing, not for two',
  );

/** A scenario file as it is written. */
export const scenarioFile = z.strictObject({
  title: text,
  seed: text.default('1'),
  begins: text.refine(
    (moment) => !Number.isNaN(Date.parse(moment)),
    'must be a date such as 2026-03-06T20:00:00Z',
  ),
  lasts: time,
  numbers: z.strictObject({ listeners: phoneNumber, dj: phoneNumber }),
  /** Variables of the line, as in `.env`. */
  settings: z.record(z.string(), text).default({}),
  /** Numbers that cannot be texted, with Twilio's error code. */
  'refused texts': z.record(phoneNumber, figure.pipe(z.int())).default({}),
  dj: z.strictObject({
    phone: phoneNumber,
    /** Keyed whenever it is asked for. */
    pin: text.default(''),
    /** Ends a call with the star key after this long, if the listener has not. */
    talks: time.default(3 * 60),
    moves: z.array(djMove),
  }),
  /** Without it nobody opens the page. */
  console: consoleInFile.optional(),
  crowds: z.array(crowd).default([]),
  listeners: z.array(listener),
});

export type ScenarioFile = z.output<typeof scenarioFile>;
export type Crowd = z.output<typeof crowd>;
export type Span = z.output<typeof timeSpan>;
export type DjMove = z.output<typeof djMove>;
export type ListenerReaction = z.output<typeof reaction>;
