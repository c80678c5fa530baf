import { join } from 'node:path';
import { z } from 'zod';
import { figure, readYamlFile, text } from '../../emulator/yaml-file.ts';

/** All that is charged for. */
export const PRICED = [
  'outbound minute',
  'inbound minute',
  'recorded minute',
  'text',
  'function call',
  'gather of words',
  'character spoken',
  'sync call',
  'other REST call',
] as const;

/** What is charged for. */
export type Priced = (typeof PRICED)[number];

/** Nothing is open: nobody has published it. */
const price = z.strictObject({ price: figure.nullable(), source: text.nullable() });

const pricesFile = z.strictObject({
  'as of': z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-11-29'),
  currency: text,
  prices: z.strictObject(
    Object.fromEntries(PRICED.map((name) => [name, price])) as Record<Priced, typeof price>,
  ),
});

/** Prices, and the day on which somebody last looked at them. */
export type Prices = z.infer<typeof pricesFile>;

/** How much of each is used. */
export type Usage = Readonly<Partial<Record<Priced, number>>>;

/** The station's own, at the root of the project. */
const PRICES_FILE = join(import.meta.dirname, '..', '..', 'prices.yaml');

/** @throws YamlFileError */
export function readPrices(path = PRICES_FILE): Prices {
  return readYamlFile(path, pricesFile);
}

export interface Cost {
  readonly amount: number;
  /** What is used, and has no price. */
  readonly notCounted: readonly Priced[];
}

/** What something costs, as far as its prices are known. */
export function costOf(usage: Usage, { prices }: Prices): Cost {
  const used = PRICED.filter((name) => (usage[name] ?? 0) > 0);
  return {
    amount: used.reduce((sum, name) => sum + (usage[name] ?? 0) * (prices[name].price ?? 0), 0),
    notCounted: used.filter((name) => prices[name].price === null),
  };
}
