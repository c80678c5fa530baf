import { costOf, PRICED, type Priced, type Prices, type Usage } from './prices.ts';

/** What one thing that is charged for came to. */
export interface CostRow {
  readonly priced: Priced;
  readonly count: number;
  /** Null where nobody has said what it costs. */
  readonly price: number | null;
}

/** What a show used, and what that costs by a list of prices. */
export interface CostsOfShow {
  readonly rows: readonly CostRow[];
  readonly amount: number;
  /** For each caller who was on the air; null for a show without any. */
  readonly eachOnAir: number | null;
  readonly notCounted: readonly Priced[];
  readonly currency: string;
  /** The day on which somebody last looked at the prices. */
  readonly asOf: string;
}

/** @param onAir how many callers were */
export function costsOfShow({ usage, onAir }: { usage: Usage; onAir: number }, prices: Prices): CostsOfShow {
  const { amount, notCounted } = costOf(usage, prices);
  return {
    rows: PRICED.map((priced) => ({
      priced,
      count: usage[priced] ?? 0,
      price: prices.prices[priced].price,
    })).filter(({ count }) => count > 0),
    amount,
    eachOnAir: onAir > 0 ? amount / onAir : null,
    notCounted,
    currency: prices.currency,
    asOf: prices['as of'],
  };
}

/** The same as lines for a person: what has no price is named. */
export function costLines({ rows, amount, eachOnAir, notCounted, currency, asOf }: CostsOfShow): string[] {
  const each = eachOnAir === null ? '' : `, ${eachOnAir.toFixed(3)} for each caller on the air`;
  const open = notCounted.length > 0 ? `; not counted, for want of a price: ${notCounted.join(', ')}` : '';
  return [
    `used     ${rows.map(({ priced, count }) => `${count} × ${priced}`).join(', ') || 'nothing'}`,
    `costs    about ${amount.toFixed(2)} ${currency}${each}, by the prices of ${asOf} (prices.yaml)${open}`,
  ];
}
