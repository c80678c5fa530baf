import { z } from 'zod';
import { text, time, timeSpan } from '../../emulator/yaml-file.ts';

const listener = z.strictObject({
  name: z.string(),
  /** What the line sees: a number, or text such as `anonymous`. */
  from: text,
  /** When, as seconds since the show began. */
  calls: time,
  /** Hangs up when not on the air after waiting this long. */
  patience: time.default(30 * 60),
  /** Says goodbye and hangs up after this long on the air, unless the DJ ends it first. */
  talks: time.default(2 * 60),
  'hangs up': z.enum(['when out of patience', 'during the notice']).default('when out of patience'),
  /** By the time since the call began. */
  keys: z.array(z.strictObject({ at: time, key: text })).default([]),
});

/** Listeners who are not told apart: when they call, and how they are, is left to the seed. */
const crowd = z.strictObject({
  name: z.string(),
  count: z.int().positive(),
  /** The number of the first; the others have the numbers after it. */
  from: text,
  calls: timeSpan,
  patience: timeSpan,
  talks: timeSpan,
});

const djMove = z.discriminatedUnion('does', [
  z.strictObject({ at: time, does: z.enum(['dials', 'hangs up', 'is cut off', 'closes the line']) }),
  z.strictObject({ at: time, does: z.literal('presses'), key: text }),
]);

/** A scenario file as it is written. */
export const scenarioFile = z.strictObject({
  title: z.string(),
  seed: text.default('1'),
  begins: z
    .string()
    .refine((moment) => !Number.isNaN(Date.parse(moment)), 'must be a date such as 2026-03-06T20:00:00Z'),
  lasts: time,
  numbers: z.strictObject({ listeners: text, dj: text }),
  /** Variables of the line, as in `.env`. */
  settings: z.record(z.string(), text).default({}),
  /** Numbers that cannot be texted, with Twilio's error code. */
  'refused texts': z.record(z.string(), z.int()).default({}),
  dj: z.strictObject({
    phone: text,
    pin: text.default(''),
    /** Ends a call with the star key after this long, if the listener has not. */
    talks: time.default(3 * 60),
    moves: z.array(djMove),
  }),
  crowds: z.array(crowd).default([]),
  listeners: z.array(listener),
});

export type ScenarioFile = z.output<typeof scenarioFile>;
export type Crowd = z.output<typeof crowd>;
export type Span = z.output<typeof timeSpan>;
export type DjMove = z.output<typeof djMove>;
