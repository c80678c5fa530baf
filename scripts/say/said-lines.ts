import { type SaidByStation, type Sayable, type Saying, sayingNow } from '../../src/show/said-by-station.ts';

/** What a person may have changed, and the setting that it stands in for. */
export const sayables = {
  topic: { what: 'topic', setting: 'TOPIC', ends: 'until the line closes' },
  nextShow: { what: 'next-show', setting: 'NEXT_SHOW', ends: 'until the next show begins' },
} as const satisfies Readonly<
  Record<Sayable, { readonly what: string; readonly setting: string; readonly ends: string }>
>;

/** What the station says of something now, for a person to read: its words, and for how long; or where they come from. */
export interface Said {
  /** Null for nothing, and for a recording. */
  readonly words: string | null;
  readonly from: 'said' | 'spoken by the DJ' | 'setting' | 'nothing';
  /** ISO 8601, UTC; null where it has no time of its own. */
  readonly until: string | null;
}

/**
 * What callers hear of something now.
 *
 * @param setting TOPIC or NEXT_SHOW as it is here; undefined when it is not set
 */
export function saidNow(
  said: SaidByStation | undefined,
  {
    what,
    setting,
    now,
  }: { readonly what: Sayable; readonly setting: string | undefined; readonly now: Date },
): Said {
  const saying = sayingNow(said, what, now);
  if (saying !== undefined) return { ...wordsOf(saying), until: saying.until };
  return { words: setting ?? null, from: setting === undefined ? 'nothing' : 'setting', until: null };
}

function wordsOf(saying: Saying): Pick<Said, 'words' | 'from'> {
  return 'words' in saying
    ? { words: saying.words, from: 'said' }
    : { words: null, from: 'spoken by the DJ' };
}

/** The same as a line. */
export function saidWords(what: Sayable, { words, from, until }: Said): string {
  const { setting, ends } = sayables[what];
  if (from === 'nothing') return 'nothing';
  if (from === 'setting') return `"${words}" (${setting})`;
  const shown = words === null ? 'what the DJ has spoken' : `"${words}"`;
  return `${shown}, ${until === null ? ends : `until ${until}`}`;
}
