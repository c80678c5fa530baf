import { z } from 'zod';
import { figure, text, time, timeSpan, yesOrNo } from '../yaml-file.ts';

/** When a rule strikes, among all that it is for. */
const occasions = {
  chance: figure.pipe(z.number().min(0).max(1)).default(1),
  /** Only every so-manyth. */
  every: figure.pipe(z.int().positive()).default(1),
  /** At most so often. */
  times: figure.pipe(z.int().positive()).optional(),
  /** Only in this span since the beginning. */
  between: timeSpan.optional(),
};

/** Seconds, or a span of them such as `0.1 - 0.4`. */
const latency = text
  .regex(/^\d+(\.\d+)?( - \d+(\.\d+)?)?$/, "must be seconds, or a span such as '0.1 - 0.4'")
  .transform((span) => {
    const [from = 0, to = from] = span.split(' - ').map(Number);
    return { from, to };
  });

const httpError = figure.pipe(z.int().min(400).max(599));

/** Requests to the REST API, by method and the end or a part of the path: `POST /Messages.json`, `/Documents`, `*`. */
const restFault = z.strictObject({
  rest: text,
  /** `lose` carries it out, and drops the connection instead of answering. */
  does: z.enum(['answer', 'wait', 'hang', 'refuse', 'lose']),
  /** Only what a function asks on behalf of a request to this path, or one that contains it: `/wait-loop`. */
  for: text.optional(),
  /** With `answer`: the HTTP status. 412 is what a Sync revision conflict looks like. */
  status: httpError.default(500),
  /** With `answer` 429: seconds in a Retry-After header. */
  'retry after': figure.pipe(z.number().min(0)).optional(),
  /** With `wait`. */
  latency: latency.default({ from: 0.15, to: 0.15 }),
  /** Only the first request of each process: a Function's that has just been started, or a command's. */
  'first of a process': yesOrNo.default(false),
  ...occasions,
});

/** Requests that Twilio makes, by path: `/wait-loop`, `*`. */
const webhookFault = z.strictObject({
  webhook: text,
  /**
   * `twice` delivers it a second time as well; `late` so much later, past what came after it; `kill` ends the function before it
   * has done anything, after the ten seconds that it is given; `lose` lets it do everything, and answers with the status instead.
   */
  does: z.enum(['answer', 'wait', 'hang', 'refuse', 'twice', 'late', 'kill', 'lose']),
  status: httpError.default(500),
  latency: latency.default({ from: 1, to: 1 }),
  ...occasions,
});

/** Callers who hang up, at a moment that has a name. */
const callerFault = z.strictObject({
  caller: z.literal('hangs up'),
  when: z.enum(['ringing', 'answered', 'in line', 'during the notice', 'on the air']),
  after: time.default(0),
  ...occasions,
});

/** A file of faults: what goes wrong, how often, when. */
export const faultFile = z.strictObject({
  seed: text.default('1'),
  faults: z.array(z.union([restFault, webhookFault, callerFault])),
});

export type RestFault = z.output<typeof restFault>;
export type WebhookFault = z.output<typeof webhookFault>;
export type CallerFault = z.output<typeof callerFault>;
export type FaultFile = z.output<typeof faultFile>;
