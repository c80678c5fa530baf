/** A stretch of time, in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The stretches covered by any of these, in order and apart from each other. */
export function union(spans: readonly Span[]): Span[] {
  const sorted = spans.filter(({ from, to }) => to >= from).sort((one, other) => one.from - other.from);
  const apart: { from: number; to: number }[] = [];
  for (const { from, to } of sorted) {
    const last = apart.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else apart.push({ from, to });
  }
  return apart;
}

/** What lies between spans that are in order and apart. */
export function gapsBetween(spans: readonly Span[]): Span[] {
  return spans.slice(1).map(({ from }, index) => ({ from: spans[index]?.to ?? from, to: from }));
}

/** How much of one span is covered by others that are apart, in milliseconds. */
export function coveredMilliseconds({ from, to }: Span, covers: readonly Span[]): number {
  const parts = covers.map((cover) => Math.min(to, cover.to) - Math.max(from, cover.from));
  return parts.reduce((sum, part) => sum + Math.max(0, part), 0);
}
