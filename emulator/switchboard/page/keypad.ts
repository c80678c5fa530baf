import { element } from './element.ts';

const ROWS = ['123', '456', '789', '*0#'] as const;
const LETTERS: Readonly<Record<string, string>> = {
  2: 'ABC',
  3: 'DEF',
  4: 'GHI',
  5: 'JKL',
  6: 'MNO',
  7: 'PQRS',
  8: 'TUV',
  9: 'WXYZ',
};
const NAMES: Readonly<Record<string, string>> = { '*': 'star', '#': 'pound' };
const COLUMNS = 3;

/** The keys that a keyboard has for them too. */
export const KEYS = ROWS.join('');

/** From a key to the one beside it. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -COLUMNS,
  ArrowDown: COLUMNS,
};

/** Twelve keys with one place in the order of focus: arrow keys lead from one to the other. */
export function keypad(press: (digit: string) => void): { element: HTMLElement; focus: () => void } {
  const buttons = [...KEYS].map((digit, index) => keyButton(digit, index === 0));
  const pad = element('div', { class: 'keys', role: 'group', 'aria-label': 'Keys' }, ...buttons);
  const moveTo = (target: HTMLButtonElement | undefined) => {
    if (!target) return;
    for (const button of buttons) button.tabIndex = button === target ? 0 : -1;
    target.focus();
  };
  pad.addEventListener('click', ({ target }) => {
    const button = buttons.find((one) => one.contains(target as Node));
    if (!button) return;
    moveTo(button);
    press(button.value);
  });
  pad.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    const index = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (step === undefined || index < 0) return;
    event.preventDefault();
    moveTo(buttons[index + step]);
  });
  return { element: pad, focus: () => buttons.find(({ tabIndex }) => tabIndex === 0)?.focus() };
}

function keyButton(digit: string, isFirst: boolean): HTMLButtonElement {
  const letters = LETTERS[digit];
  return element(
    'button',
    {
      type: 'button',
      class: 'key',
      value: digit,
      tabindex: isFirst ? '0' : '-1',
      ...(NAMES[digit] ? { 'aria-label': NAMES[digit] } : {}),
    },
    element('span', { class: 'digit' }, digit),
    ...(letters ? [element('span', { class: 'letters', 'aria-hidden': 'true' }, letters)] : []),
  );
}
