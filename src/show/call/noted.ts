/** What people at the console have typed of a caller, as a fact: it counts more than what the caller was understood to say. */
export interface Noted {
  readonly kind: 'noted';
  /** Name and town; empty, as the others, where nobody has typed any. */
  readonly name: string;
  readonly point: string;
  /** For the DJ alone. */
  readonly note: string;
}
