import { outcomeWords } from '../outcomes.ts';
import type { ReportCall } from '../report-call.ts';
import type { Report } from '../report-model.ts';
import { requeuesInWords } from '../requeues.ts';
import { StationClock, shownCount, shownDuration, shownWords } from '../shown.ts';
import type { MakeElement, PageElement } from './element.ts';

/** More rows than these are unfolded by whoever wants them. */
const mostUnfolded = 60;

type Column = readonly [head: string, cell: (call: ReportCall) => string, isNumber?: true];

/** Every caller, a row each. Names and points are shown where there are any. */
export function callersTable(make: MakeElement, { calls, timezone }: Report): PageElement | null {
  if (calls.length === 0) return null;
  const columns = columnsFor(calls, new StationClock(timezone));
  const table = make(
    'table',
    { class: 'callers' },
    make(
      'thead',
      {},
      make(
        'tr',
        {},
        ...columns.map(([name, , isNumber]) => make('th', cellAttributes(isNumber, { scope: 'col' }), name)),
      ),
    ),
    make('tbody', {}, ...calls.map((call) => row(make, columns, call))),
  );
  const words = `${shownCount(calls.length)} ${calls.length === 1 ? 'caller' : 'callers'}, in the order in which they called`;
  const open = calls.length <= mostUnfolded ? { open: '' } : {};
  const scrolled = make(
    'div',
    { class: 'scrolled', tabindex: '0', role: 'region', 'aria-label': 'Callers' },
    table,
  );
  const details = make('details', open, make('summary', {}, words), scrolled);
  return make('section', { id: 'callers' }, make('h2', {}, 'The callers'), details);
}

function columnsFor(calls: readonly ReportCall[], clock: StationClock): Column[] {
  const has = (of: (call: ReportCall) => unknown) => calls.some((call) => of(call) !== null);
  const isRequeued = calls.some(({ requeues }) => requeues.length > 0);
  const isTold = calls.some(({ notices }) => notices.length > 0);
  return [
    ['Called', ({ calledAt }) => clock.second(calledAt)],
    ['Caller', ({ caller }) => caller],
    ...(has(({ name }) => name) ? [['Name', ({ name }) => shownWords(name ?? '')] satisfies Column] : []),
    ...(has(({ point }) => point)
      ? [['Point', ({ point }) => shownWords(point ?? '')] satisfies Column]
      : []),
    ['Ended', outcomeWords],
    ['Estimated', ({ estimateSeconds }) => shownDuration(estimateSeconds), true],
    ['Waited', ({ waitSeconds }) => shownDuration(waitSeconds), true],
    ['On the air', ({ talkSeconds }) => shownDuration(talkSeconds), true],
    ...(isRequeued
      ? [
          ['Times', ({ airings }) => String(airings.length), true] satisfies Column,
          ['Requeued', requeuesInWords] satisfies Column,
        ]
      : []),
    ...(isTold ? [['Notices', noticesInWords] satisfies Column] : []),
    ...(has(({ messageSeconds }) => messageSeconds)
      ? [['Message', ({ messageSeconds }) => shownDuration(messageSeconds), true] satisfies Column]
      : []),
  ];
}

/** How often the notice was heard, and which wording or recording of it: `2 × 3fa9c1d2`. */
function noticesInWords({ notices }: ReportCall): string {
  const versions = [...new Set(notices.map(({ version }) => version))];
  return versions
    .map((version) => `${notices.filter((notice) => notice.version === version).length} × ${version}`)
    .join(', ');
}

function row(make: MakeElement, columns: readonly Column[], call: ReportCall): PageElement {
  return make(
    'tr',
    {},
    ...columns.map(([, cell, isNumber]) => make('td', cellAttributes(isNumber), cell(call))),
  );
}

function cellAttributes(
  isNumber: true | undefined,
  more: Record<string, string> = {},
): Record<string, string> {
  return isNumber ? { ...more, class: 'n' } : more;
}
