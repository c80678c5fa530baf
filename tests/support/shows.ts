import {
  type ClosedShow,
  type ClosingShow,
  type LastCallShow,
  nothingAiredYet,
  type OpenShow,
  type Show,
} from '../../src/show/show.ts';

const opened = {
  show: '20260306T200000Z',
  openedAt: '2026-03-06T20:00:00.000Z',
  queueSid: '',
  nextQueueSid: '',
};
const presence = { djCalls: [], djAwaySince: opened.openedAt, djHeardAt: null };

/** One show in each of its states, as it stands when no DJ has ever been there. */
export const openShow: OpenShow = { ...opened, ...presence, ...nothingAiredYet, state: 'open' };
export const lastCallShow: LastCallShow = {
  ...openShow,
  state: 'last-call',
  lastCallAt: '2026-03-06T20:50:00.000Z',
};
export const closingShow: ClosingShow = {
  ...opened,
  state: 'closing',
  closingAt: '2026-03-06T21:00:00.000Z',
  lease: null,
};
export const closedShow: ClosedShow = { ...opened, state: 'closed', closedAt: '2026-03-06T21:01:00.000Z' };

export const showInEachState: readonly Show[] = [openShow, lastCallShow, closingShow, closedShow];
