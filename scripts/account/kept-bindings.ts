import { ContendedError, changeStored, type StoredPlace, storedDocument } from '../../src/twilio/sync.ts';
import type { Station } from '../../src/twilio/sync-names.ts';
import { bindingOf, type NumberBinding } from './numbers.ts';

/** How a number was before the line took it, and what the line has made of it. */
export interface KeptBinding {
  readonly found: NumberBinding;
  readonly bound: NumberBinding;
}

/** By the SID of the number, so that no number stands in it. */
export type KeptBindings = Readonly<Record<string, KeptBinding>>;

const ttlSeconds = 90 * 24 * 3600;

/**
 * What is kept of the numbers of a station, in the account itself, so that it can be undone from any machine. Sync
 * forgets it 90 days after the last binding.
 */
export async function readKeptBindings(station: Station): Promise<KeptBindings> {
  return parseKeptBindings((await placeOf(station).fetch())?.data);
}

/** Changes what is kept of one number; undefined forgets it. Of two changes at once, none is lost. */
export async function changeKeptBinding(
  station: Station,
  numberSid: string,
  change: (before: KeptBinding | undefined) => KeptBinding | undefined,
): Promise<void> {
  const { kind } = await changeStored(placeOf(station), (content) => {
    const { [numberSid]: before, ...others } = parseKeptBindings(content);
    const after = change(before);
    return { numbers: after ? { ...others, [numberSid]: after } : others };
  });
  if (kind === 'contended') throw new ContendedError('somebody else binds numbers right now');
}

function placeOf({ client, stationId }: Station): StoredPlace {
  return storedDocument(client, `${stationId}-bindings`, ttlSeconds);
}

/** A person may have edited it by hand: what does not read as a binding is left out. */
function parseKeptBindings(content: unknown): KeptBindings {
  const { numbers } = (content ?? {}) as { numbers?: unknown };
  const kept = Object.entries(isRecord(numbers) ? numbers : {}).flatMap(([sid, entry]) => {
    if (!/^PN[0-9a-f]{32}$/i.test(sid) || !isRecord(entry)) return [];
    const { found, bound } = entry;
    if (!isRecord(found) || !isRecord(bound)) return [];
    const binding = { found: bindingOf((field) => found[field]), bound: bindingOf((field) => bound[field]) };
    return [[sid, binding] as const];
  });
  return Object.fromEntries(kept);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
