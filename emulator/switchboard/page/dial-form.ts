import type { BoardState } from '../board-state.ts';
import { element } from './element.ts';
import { keyedList } from './keyed-list.ts';
import { isLive, lastCallOf } from './telephone.ts';
import type { View } from './view.ts';

/** What is asked of a telephone. */
export interface Dialling {
  readonly number: string;
  readonly label: string;
  /** The number that is chosen to begin with. */
  readonly dials: string;
  readonly call: (to: string) => void;
  readonly hangUp: () => void;
}

/** Which number to call, and the button that calls it; during a call, the one that hangs up. */
export function dialForm({ number, label, dials, call, hangUp }: Dialling): View {
  const choice = element('select', { 'aria-label': `Number that ${label} calls` });
  const callButton = element('button', { class: 'call', type: 'submit' }, 'Call');
  const hangUpButton = element('button', { class: 'hang-up', type: 'button', hidden: true }, 'Hang up');
  const form = element('form', { class: 'dial' }, choice, callButton, hangUpButton);
  const renderNumbers = numberOptions(choice, dials);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (hangUpButton.hidden) call(choice.value);
  });
  hangUpButton.addEventListener('click', hangUp);
  return {
    element: form,
    render(state) {
      renderNumbers(state);
      const isBusy = isLive(lastCallOf(state, number));
      const hadFocus = form.contains(document.activeElement);
      choice.disabled = isBusy;
      callButton.hidden = isBusy;
      hangUpButton.hidden = !isBusy;
      if (hadFocus && !isBusy && document.activeElement !== choice) callButton.focus();
    },
  };
}

function numberOptions(choice: HTMLSelectElement, dials: string): (state: BoardState) => void {
  const render = keyedList<BoardState['numbers'][number]>(choice, {
    keyOf: ({ phoneNumber }) => phoneNumber,
    create: ({ phoneNumber, label }) =>
      element('option', { value: phoneNumber, selected: phoneNumber === dials, title: phoneNumber }, label),
  });
  return ({ numbers }) => render(numbers);
}
