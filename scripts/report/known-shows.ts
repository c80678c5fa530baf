import type { ShowRecords } from './show-records.ts';

/** A show that something is known of. */
export interface KnownShow {
  readonly show: string;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
  /** When the show after it opened; null for the newest. */
  readonly nextOpenedAt: number | null;
}

/** The id of a show is the second at which its line opened: `20260306T200000Z`. */
const ofShowId = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** When a show opened, in milliseconds since 1970; undefined when the text is no id of a show. */
export function openingOf(show: string | null): number | undefined {
  const iso = show?.replace(ofShowId, '$1-$2-$3T$4:$5:$6Z');
  const opening = iso === undefined || iso === show ? Number.NaN : Date.parse(iso);
  return Number.isNaN(opening) ? undefined : opening;
}

/** Every show that has a record, or that the station is in; oldest first. */
export function knownShows({ facts, receipts, messages, show }: ShowRecords): KnownShow[] {
  const named = [
    ...facts.map((fact) => ('show' in fact ? fact.show : null)),
    ...receipts.map((page) => page.show),
    ...messages.map((message) => message.show),
    show.kind === 'show' ? show.show.show : null,
  ];
  const openings = [...new Set(named)]
    .flatMap((id) => {
      const openedAt = openingOf(id);
      return id === null || openedAt === undefined ? [] : [{ show: id, openedAt }];
    })
    .sort((one, other) => one.openedAt - other.openedAt);
  return openings.map((known, index) => ({ ...known, nextOpenedAt: openings[index + 1]?.openedAt ?? null }));
}
