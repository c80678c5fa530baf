import type { BoardCall } from '../board-event.ts';
import type { BoardState } from '../board-state.ts';
import { element, setText } from './element.ts';
import { keyedList } from './keyed-list.ts';
import { type CallSituation, isLive, type Situation, situationOf } from './telephone.ts';
import type { View } from './view.ts';

const MOST_LIVE = 20;
const MOST_OVER = 5;

/** Those who wait stand in the panel of their queue. */
const ORDER: readonly Situation[] = ['bridged', 'answered', 'ringing'];

interface ShownCall extends BoardCall, CallSituation {
  /** What people call the number that was dialled. */
  readonly dialled: string;
}

/** The calls under way, and the last ones that are over. */
export function callsPanel(): View {
  const count = element('span', { class: 'count' });
  const list = element('ul', { class: 'rows' });
  const more = element('p', { class: 'none' });
  const title = element('h2', { id: 'calls-title' }, 'Calls ', count);
  const render = keyedList<ShownCall>(list, { keyOf: ({ callSid }) => callSid, create: rowOf, update });
  return {
    element: element('section', { class: 'panel', 'aria-labelledby': 'calls-title' }, title, list, more),
    render(state) {
      const shown = state.calls.map((call) => shownCall(state, call));
      const live = shown.filter(isLive);
      const busy = live.filter(({ situation }) => situation !== 'waiting').sort(byOrder);
      const over = shown.filter((call) => !isLive(call)).slice(-MOST_OVER);
      setText(count, live.length === 0 ? '' : String(live.length));
      setText(more, moreWords(shown.length, live.length - Math.min(busy.length, MOST_LIVE)));
      render([...busy.slice(0, MOST_LIVE), ...over.reverse()]);
    },
  };
}

function shownCall(state: BoardState, call: BoardCall): ShownCall {
  const dialled = state.numbers.find(({ phoneNumber }) => phoneNumber === call.to)?.label ?? call.to;
  return { ...call, ...situationOf(state, call), dialled };
}

function moreWords(all: number, notShown: number): string {
  if (all === 0) return 'Nobody has called yet.';
  return notShown > 0 ? `and ${notShown} more, who wait` : '';
}

function byOrder(one: ShownCall, other: ShownCall): number {
  return ORDER.indexOf(one.situation) - ORDER.indexOf(other.situation);
}

function rowOf({ from, dialled }: ShownCall): HTMLElement {
  return element(
    'li',
    { class: 'row leg' },
    element('span', { class: 'number' }, from),
    element('span', { class: 'dialled' }, dialled),
    element('span', { class: 'doing' }),
  );
}

function update(row: HTMLElement, { situation, words }: ShownCall): void {
  row.dataset.situation = situation;
  const doing = row.children[2];
  if (doing) setText(doing, words);
}
