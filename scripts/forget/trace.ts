/** What can be written about a number, in the words of the table, and in the order in which it is erased. */
export const traceKinds = [
  'recordings',
  'bodies of texts',
  'rows of receipts',
  'wishes for a text',
  'claims of an apology',
  'tries of a PIN',
  'cards of callers',
  'messages',
  'cards of the console',
  'facts of calls',
] as const;

export type TraceKind = (typeof traceKinds)[number];

/** Something that was written about a number, and how to erase it. */
export interface Trace {
  readonly kind: TraceKind;
  /** How many of its kind it is: a page of a receipt may have several rows. */
  readonly count: number;
  /** Done twice, it does nothing the second time. Resolves with how many it has erased. */
  readonly erase: () => Promise<number>;
}

export type Counts = Readonly<Record<TraceKind, number>>;

/** Of each kind, how many. */
export function countTraces(traces: readonly Pick<Trace, 'kind' | 'count'>[]): Counts {
  const counts = Object.fromEntries(traceKinds.map((kind) => [kind, 0])) as Record<TraceKind, number>;
  for (const { kind, count } of traces) counts[kind] += count;
  return counts;
}

export function totalOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
