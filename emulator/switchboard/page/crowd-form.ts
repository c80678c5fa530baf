import type { BoardState } from '../board-state.ts';
import { element } from './element.ts';
import { keyedList } from './keyed-list.ts';
import { notice } from './notice.ts';
import { requests } from './requests.ts';
import type { View } from './view.ts';

const CALLERS = 10;

/** Lets ten simulated people call a number at once. */
export function crowdForm(): View {
  const choice = element('select', { 'aria-label': 'Number that they call' });
  const button = element('button', { type: 'submit' }, `Send ${CALLERS} callers`);
  const form = element('form', { class: 'crowd' }, button, choice);
  const renderNumbers = keyedList<BoardState['numbers'][number]>(choice, {
    keyOf: ({ phoneNumber }) => phoneNumber,
    create: ({ phoneNumber, label }) => element('option', { value: phoneNumber }, `to ${label}`),
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    requests.sendCallers(CALLERS, choice.value).then(
      () => notice(`${CALLERS} callers are on their way`),
      (error: Error) => notice(error.message),
    );
  });
  return {
    element: form,
    render({ numbers }) {
      renderNumbers(numbers);
      choice.hidden = numbers.length < 2;
    },
  };
}
