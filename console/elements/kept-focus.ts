/** What of the lists has the focus. */
export interface KeptFocus {
  readonly callSid: string;
  /** Which of the controls of the row. */
  readonly control: string;
  /** Which of all rows of the page, from 0. */
  readonly index: number;
}

/** Undefined where the focus is elsewhere. */
export function focusInLists(): KeptFocus | undefined {
  const focused = document.activeElement;
  const row = focused?.closest('caller-row');
  if (!(focused instanceof HTMLElement) || !row) return undefined;
  return { callSid: callSidOf(row), control: focused.dataset.control ?? '', index: rowsShown().indexOf(row) };
}

/** A row that is moved loses the focus, and so does whoever goes: it is to stay with the caller, or else where it was. */
export function giveFocusBack({ callSid, control, index }: KeptFocus): void {
  const focused = document.activeElement;
  if (focused !== null && focused !== document.body && !focused.matches(':disabled')) return;
  const rows = rowsShown();
  const row = rows.find((shown) => callSidOf(shown) === callSid) ?? rows[Math.min(index, rows.length - 1)];
  const same = row?.querySelector<HTMLElement>(`[data-control="${control}"]:enabled`);
  (same ?? row?.querySelector<HTMLElement>('[data-caller]'))?.focus();
}

/** Gives the focus to somebody's row, wherever it stands now. */
export function focusRow(callSid: string): void {
  document.querySelector<HTMLElement>(`caller-row [data-caller="${callSid}"]`)?.focus();
}

function rowsShown(): Element[] {
  return [...document.querySelectorAll('caller-row')];
}

function callSidOf(row: Element): string {
  return row.querySelector<HTMLElement>('[data-caller]')?.dataset.caller ?? '';
}
