import type { BoardAlert } from '../board-event.ts';
import { timeOfDay } from './duration.ts';
import { element, setText } from './element.ts';
import { keyedList } from './keyed-list.ts';
import type { View } from './view.ts';

const MOST_SHOWN = 20;

/** What Twilio's debugger would show, and what the emulator does not know; newest first. */
export function alertsPanel(): View {
  const count = element('span', { class: 'count' });
  const list = element('ol', { class: 'alerts' });
  const none = element('p', { class: 'none' }, 'Nothing has gone wrong.');
  const title = element('h2', { id: 'alerts-title' }, 'Alerts ', count);
  const render = keyedList<BoardAlert & { readonly key: string }>(list, {
    keyOf: ({ key }) => key,
    create: rowOf,
  });
  return {
    element: element('section', { class: 'panel', 'aria-labelledby': 'alerts-title' }, title, none, list),
    render({ alerts }) {
      none.hidden = alerts.length > 0;
      setText(count, alerts.length === 0 ? '' : String(alerts.length));
      const numbered = alerts.map((alert, index) => ({
        ...alert,
        key: `${index} ${alert.at} ${alert.message}`,
      }));
      render(numbered.slice(-MOST_SHOWN).reverse());
    },
  };
}

function rowOf({ at, code, level, message }: BoardAlert): HTMLElement {
  const name = code === undefined ? element('strong', {}, level) : linkTo(code);
  const head = element('p', { class: 'alert-head' }, name, element('span', { class: 'time' }, timeOfDay(at)));
  return element('li', { class: `alert ${level}` }, head, element('p', {}, message));
}

function linkTo(code: number): HTMLElement {
  const href = `https://www.twilio.com/docs/api/errors/${code}`;
  return element('a', { href, target: '_blank', rel: 'noopener noreferrer' }, String(code));
}
