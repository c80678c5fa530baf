/** One place in Sync, a document or an item of a map, as compare-and-set needs to see it. */
export interface StoredPlace {
  /** Undefined when there is nothing yet. */
  readonly fetch: () => Promise<{ readonly data: unknown; readonly revision: string } | undefined>;
  /** False when somebody else created it first. */
  readonly create: (data: object) => Promise<boolean>;
  /** False when somebody else changed it since `revision`. */
  readonly update: (data: object, revision: string) => Promise<boolean>;
}

export type StoredChange<Data> =
  | { readonly kind: 'changed'; readonly data: Data }
  | { readonly kind: 'left-alone' }
  /** Others were faster every time. */
  | { readonly kind: 'contended' };

/** Losing once or twice to somebody else is an accident; more often is no accident. */
const mostAttempts = 4;

/**
 * Changes what is stored, so that of several changes at once none is lost.
 *
 * @param change given what is stored, decides what to store instead, or undefined to leave it alone. It is
 * asked again whenever somebody else was faster.
 * @see https://www.twilio.com/docs/sync/api/document-resource
 */
export async function changeStored<Data extends object>(
  place: StoredPlace,
  change: (before: unknown) => Data | undefined,
): Promise<StoredChange<Data>> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const before = await place.fetch();
    const data = change(before?.data);
    if (data === undefined) return { kind: 'left-alone' };
    const stored = before ? await place.update(data, before.revision) : await place.create(data);
    if (stored) return { kind: 'changed', data };
  }
  return { kind: 'contended' };
}
