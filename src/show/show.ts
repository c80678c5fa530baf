/** One show: from the opening of the line to its closing. */
export interface Show {
  /** The id: `openedAt` in compact form, such as `20260306T200000Z`. */
  readonly show: string;
  readonly state: 'open' | 'closed';
  /** ISO 8601, UTC. */
  readonly openedAt: string;
  /** Empty for the moment between claiming the show and having its queue. */
  readonly queueSid: string;
}

/** A show whose line opens at this instant. It has no queue yet. */
export function newShow(openedAt: Date): Show {
  const iso = openedAt.toISOString();
  return { show: iso.replace(/[-:]|\.\d+/g, ''), state: 'open', openedAt: iso, queueSid: '' };
}
