import { costOf, type Prices, type Usage } from '../costs/prices.ts';
import { type Role, rolesOf } from './roles.ts';

/** What a drill, or its questions, is going to take of an account. */
export interface Plan {
  /** How many calls are made; each has two legs, and both are charged. */
  readonly calls: number;
  /** Minutes of each leg, those that have begun. */
  readonly minutes: number;
  readonly texts: number;
  readonly usage: Usage;
  /** How long it takes at the most, in minutes. */
  readonly lastsMinutes: number;
}

/** Minutes of a call that plays a part, rounded up as they are charged. */
const MINUTES: Readonly<Record<Role | 'DJ', number>> = {
  starred: 2,
  'hangs up on the air': 2,
  'gives up': 2,
  'leaves a message': 4,
  'finds it full': 1,
  DJ: 4,
};
const RECORDED_MINUTES = 1;
/** Requests that one party causes, and those by which the doorways are measured. */
const FUNCTION_CALLS_OF_A_PARTY = 12;
const FUNCTION_CALLS_OF_MEASURING = 140;

/** @param texts whether the one caller who finds the line full is sent an apology */
export function planOfShow(callers: number, texts: boolean): Plan {
  const parties = [...rolesOf(callers), 'DJ' as const];
  const minutes = parties.reduce((sum, party) => sum + MINUTES[party], 0);
  const sent = texts ? 1 : 0;
  return {
    calls: parties.length,
    minutes,
    texts: sent,
    lastsMinutes: 6,
    usage: {
      'outbound minute': minutes,
      'inbound minute': minutes,
      'recorded minute': RECORDED_MINUTES,
      text: sent,
      'function call': parties.length * FUNCTION_CALLS_OF_A_PARTY + FUNCTION_CALLS_OF_MEASURING,
    },
  };
}

/** For the person who has to say yes. */
export function planLines(
  plan: Plan,
  { prices, textTo }: { prices: Prices; textTo: string | undefined },
): string[] {
  const { amount, notCounted } = costOf(plan.usage, prices);
  const open = notCounted.length === 0 ? '' : `; not counted, for want of a price: ${notCounted.join(', ')}`;
  const to = textTo === undefined ? 'to nobody' : `to ${textTo} alone`;
  return [
    `calls    ${plan.calls}, each from one of your numbers to the other: ${plan.calls * 2} legs, ${plan.minutes} minutes of each`,
    `texts    ${plan.texts}, ${to}`,
    `lasts    up to ${plan.lastsMinutes} minutes`,
    `costs    about ${amount.toFixed(2)} ${prices.currency} by the prices of ${prices['as of']} (prices.yaml)${open}`,
  ];
}
