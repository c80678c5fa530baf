import type { BoardQueue } from '../board-event.ts';
import { duration } from './duration.ts';
import { element, setText } from './element.ts';
import { keyedList } from './keyed-list.ts';
import type { View } from './view.ts';

/** How many fit beside the telephones. */
const MOST_SHOWN = 25;

type Member = BoardQueue['front'][number] & { readonly place: number; readonly waitsMs: number };

/** Who waits in which queue, in which place and for how long. */
export function queuePanel(): View {
  const queues = element('div', { class: 'queues' });
  const none = element('p', { class: 'none' }, 'There is no queue yet.');
  const panel = element(
    'section',
    { class: 'panel', 'aria-labelledby': 'queue-title' },
    element('h2', { id: 'queue-title' }, 'In line'),
    none,
    queues,
  );
  let views = new Map<string, View>();
  const render = keyedList<BoardQueue>(queues, {
    keyOf: ({ name }) => name,
    create: ({ name }) => {
      const view = queueView(name);
      views.set(name, view);
      return view.element;
    },
  });
  return {
    element: panel,
    render(state) {
      none.hidden = state.queues.length > 0;
      render(state.queues);
      views = new Map([...views].filter(([name]) => state.queues.some((queue) => queue.name === name)));
      for (const view of views.values()) view.render(state);
    },
  };
}

function queueView(name: string): View {
  const size = element('span', { class: 'size' });
  const sum = element('span', { class: 'sum' });
  const title = element('h3', {}, name);
  const list = element('ol', { class: 'rows' });
  const more = element('p', { class: 'none' });
  const render = memberRows(list);
  return {
    element: element(
      'div',
      { class: 'queue' },
      element('div', { class: 'queue-head' }, size, title, sum),
      list,
      more,
    ),
    render({ queues, at }) {
      const queue = queues.find((one) => one.name === name);
      if (!queue) return;
      setText(size, String(queue.size));
      setText(sum, `of ${queue.maxSize} places`);
      setText(more, queue.size > MOST_SHOWN ? `and ${queue.size - MOST_SHOWN} more` : '');
      const shown = queue.front.slice(0, MOST_SHOWN);
      render(shown.map((member, index) => ({ ...member, place: index + 1, waitsMs: at - member.since })));
    },
  };
}

function memberRows(list: HTMLElement): (members: readonly Member[]) => void {
  return keyedList<Member>(list, {
    keyOf: ({ callSid }) => callSid,
    create: ({ from }) =>
      element(
        'li',
        { class: 'row' },
        element('span', { class: 'place' }),
        element('span', { class: 'number' }, from),
        element('span', { class: 'time' }),
      ),
    update: (row, { place, waitsMs }) => {
      const [placeShown, , time] = row.children;
      if (placeShown) setText(placeShown, String(place));
      if (time) setText(time, duration(waitsMs));
    },
  });
}
