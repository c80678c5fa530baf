import { Acts } from './acts.ts';
import { Desk } from './desk.ts';
import { Poller } from './poller.ts';

/** The one desk of this page, and what keeps it going. */
export const desk = new Desk();
export const poller = new Poller(desk);
export const acts = new Acts(desk, poller);
