import { z } from 'zod';
import { text, time, timeSpan } from '../yaml-file.ts';

/** When a rule strikes, among all that it is for. */
const occasions = {
  chance: z.number().min(0).max(1).default(1),
  /** Only every so-manyth. */
  every: z.int().positive().default(1),
  /** At most so often. */
  times: z.int().positive().optional(),
  /** Only in this span since the beginning. */
  between: timeSpan.optional(),
};

/** Seconds, or a span of them such as `0.1 - 0.4`. */
const latency = z
  .union([
    z.number().min(0),
    z.string().regex(/^\d+(\.\d+)? - \d+(\.\d+)?$/, "must be seconds, or a span such as '0.1 - 0.4'"),
  ])
  .transform((value) => {
    const [from = 0, to = from] = String(value).split(' - ').map(Number);
    return { from, to };
  });

/** Requests to the REST API, by method and the end or a part of the path: `POST /Messages.json`, `/Documents`, `*`. */
const restFault = z.strictObject({
  rest: z.string(),
  does: z.enum(['answer', 'wait', 'hang', 'refuse']),
  /** With `answer`: the HTTP status. 412 is what a Sync revision conflict looks like. */
  status: z.int().min(400).max(599).default(500),
  /** With `answer` 429: seconds in a Retry-After header. */
  'retry after': z.number().min(0).optional(),
  /** With `wait`. */
  latency: latency.default({ from: 0.15, to: 0.15 }),
  ...occasions,
});

/** Requests that Twilio makes, by path: `/wait-loop`, `*`. */
const webhookFault = z.strictObject({
  webhook: z.string(),
  /** `twice` delivers it a second time as well; `late` so much later, past what came after it. */
  does: z.enum(['answer', 'wait', 'hang', 'refuse', 'twice', 'late']),
  status: z.int().min(400).max(599).default(500),
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
