import type { DocumentSource } from '../voice/document.ts';
import type { Call } from './call.ts';
import type { GoingOut } from './going-out.ts';

/** A call that REST has made, with the document that it runs once it is answered. */
export interface Outgoing {
  readonly call: Call;
  readonly goingOut: GoingOut;
  readonly first: DocumentSource;
}

/** Whoever runs calls. They are handed over, as what is deployed is: the REST API itself knows no verbs. */
export type GoOut = (outgoing: Outgoing) => Promise<void>;

/** For an account whose calls nobody runs. */
export const NOBODY_CALLS: GoOut = ({ call }) =>
  Promise.reject(new Error(`nobody runs the calls of this account, such as ${call.sid}`));
