import type { BoardText } from '../board-event.ts';
import { timeOfDay } from './duration.ts';
import { element } from './element.ts';
import { keyedList } from './keyed-list.ts';
import type { View } from './view.ts';

/** The texts that a telephone has got, newest last. */
export function textThread(number: string, label: string): View {
  const list = element('ol', { class: 'thread' });
  const none = element('p', { class: 'none' }, 'No texts yet.');
  const section = element(
    'section',
    { class: 'texts', 'aria-live': 'polite', 'aria-label': `Texts to ${label}` },
    element('h3', {}, 'Texts'),
    none,
    list,
  );
  const render = keyedList<BoardText & { readonly key: string }>(list, {
    keyOf: ({ key }) => key,
    create: bubble,
  });
  return {
    element: section,
    render({ texts }) {
      const own = texts.filter(({ to }) => to === number);
      none.hidden = own.length > 0;
      render(own.map((text, index) => ({ ...text, key: `${index} ${text.at}` })));
    },
  };
}

function bubble({ at, from, body, errorCode }: BoardText): HTMLElement {
  const refusal = errorCode === undefined ? '' : `, refused with ${errorCode}`;
  return element(
    'li',
    { class: errorCode === undefined ? 'bubble' : 'bubble refused' },
    element('p', { class: 'body' }, body),
    element('p', { class: 'meta' }, `${from}, ${timeOfDay(at)}${refusal}`),
  );
}
