import type { Row } from '../../src/show/console/board.ts';
import { desk } from '../desk/at-desk.ts';
import { callerOf } from '../desk/desk-state.ts';
import { actOn } from './act-on.ts';

/** What a key does to the caller whose row has the focus. */
const ofTheRow: Readonly<Record<string, (row: Row) => void>> = {
  a: (row) => void actOn.order(row, 'last'),
  n: (row) => void actOn.order(row, 'next'),
  s: actOn.screen,
  b: actOn.toTheEnd,
  m: actOn.message,
  l: actOn.lock,
  Home: (row) => void actOn.order(row, 'next'),
  'Alt+ArrowUp': (row) => void actOn.order(row, 'up'),
  'Alt+ArrowDown': (row) => void actOn.order(row, 'down'),
  Delete: actOn.drop,
  'Shift+Delete': actOn.block,
};

/** Keys count only while a row has the focus, and single letters only as long as they are not switched off (WCAG 2.1.4). */
export function actByKey(event: KeyboardEvent): void {
  const button = event.target instanceof HTMLElement ? event.target.closest('caller-row') : null;
  const callSid = button?.querySelector<HTMLElement>('[data-caller]')?.dataset.caller;
  if (callSid === undefined || event.ctrlKey || event.metaKey) return;
  const { state } = desk;
  const key = `${event.altKey ? 'Alt+' : ''}${event.shiftKey && event.key === 'Delete' ? 'Shift+' : ''}${event.key}`;
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    event.preventDefault();
    focusNeighbour(callSid, key === 'ArrowDown' ? 1 : -1);
    return;
  }
  if (key === 'u' && state.doKeysAct) state.dropping?.undo();
  const act = ofTheRow[key];
  const row = callerOf(state, callSid);
  const isSwitchedOff = key.length === 1 && !state.doKeysAct;
  if (!act || !row || isSwitchedOff || state.freshness === 'old' || state.gone.has(callSid)) return;
  event.preventDefault();
  act(row);
}

function focusNeighbour(callSid: string, by: 1 | -1): void {
  const names = [...document.querySelectorAll<HTMLElement>('caller-row [data-caller]')];
  const at = names.findIndex((name) => name.dataset.caller === callSid);
  names[at + by]?.focus();
}
