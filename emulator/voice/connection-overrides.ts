import { type DocumentFailure, failure } from './document.ts';

/** What a webhook may ask to be tried again after. */
export type Mishap = 'ct' | 'rt' | '4xx' | '5xx';

/** How long a webhook may take, and how often it is tried. */
export interface ConnectionSettings {
  readonly readTimeoutMs: number;
  readonly totalTimeoutMs: number;
  /** Whether the URL itself says how long it may take in all. */
  readonly hasOwnTotal: boolean;
  readonly retries: number;
  readonly retriesAfter: readonly Mishap[];
}

export interface OverriddenConnection {
  readonly settings: ConnectionSettings;
  /** What is wrong with the overrides themselves. */
  readonly failure?: DocumentFailure;
}

interface Range {
  readonly min: number;
  readonly max: number;
  readonly usual: number;
}

/** https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides */
const READ_TIMEOUT_MS: Range = { min: 100, max: 15_000, usual: 15_000 };
const TOTAL_TIMEOUT_MS: Range = { min: 100, max: 15_000, usual: 15_000 };
const RETRIES: Range = { min: 0, max: 5, usual: 1 };
const MISHAPS: readonly Mishap[] = ['ct', 'rt', '4xx', '5xx'];
const USUAL_POLICY = 'ct';
const EDGES = /^(ashburn|dublin|frankfurt|sao-paulo|singapore|sydney|tokyo|umatilla)(-ix)?$/;

/**
 * Reads the overrides in the fragment of a URL: `#rc=2&rp=5xx,rt&rt=4000`. How long connecting takes (`ct`) and SNI are
 * accepted and change nothing: here somebody listens or nobody does.
 *
 * @param badNumber what holds in place of a number that is out of its range
 */
export function connectionOverrides(url: string, badNumber: string): OverriddenConnection {
  const given = new URLSearchParams(url.split('#', 2)[1] ?? '');
  const number = (key: string, range: Range) => inRange(given.get(key), range, badNumber);
  const retriesAfter = policyOf(given.get('rp') ?? USUAL_POLICY);
  const fault = faultOf(given, url);
  return {
    settings: {
      readTimeoutMs: number('rt', READ_TIMEOUT_MS),
      totalTimeoutMs: number('tt', TOTAL_TIMEOUT_MS),
      hasOwnTotal: given.has('tt'),
      retries: number('rc', RETRIES),
      retriesAfter: retriesAfter ?? [USUAL_POLICY],
    },
    ...(fault ? { failure: fault } : {}),
  };
}

/** Undefined when there is no such policy. */
function policyOf(list: string): readonly Mishap[] | undefined {
  const policies = list.split(',');
  if (!policies.every((policy) => policy === 'all' || MISHAPS.includes(policy as Mishap))) return undefined;
  return policies.includes('all') ? MISHAPS : (policies as Mishap[]);
}

function faultOf(given: URLSearchParams, url: string): DocumentFailure | undefined {
  const policy = given.get('rp');
  const edges = given.get('e');
  if (policy !== null && !policyOf(policy))
    return failure(11243, `there is no retry policy '${policy}'`, url).failure;
  if (edges !== null && !edges.split(',').every((edge) => EDGES.test(edge)))
    return failure(11240, `there is no edge '${edges}'`, url).failure;
  return undefined;
}

function inRange(text: string | null, { min, max, usual }: Range, badNumber: string): number {
  const value = text !== null && /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  if (badNumber !== 'nearest' || Number.isNaN(value)) return usual;
  return Math.min(max, Math.max(min, value));
}
