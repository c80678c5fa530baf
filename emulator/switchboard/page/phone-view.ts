import type { BoardPhone } from '../board-state.ts';
import { dialForm } from './dial-form.ts';
import { element, setText } from './element.ts';
import { KEYS, keypad } from './keypad.ts';
import { PhoneLine } from './phone-line.ts';
import { speakForm } from './speak-form.ts';
import { isLive, lastCallOf, situationOf } from './telephone.ts';
import { textThread } from './text-thread.ts';
import { transcript } from './transcript.ts';
import type { View } from './view.ts';

/** What a telephone tells the rest of the page. */
export interface PhoneEvents {
  /** Somebody has turned to this telephone. */
  readonly turnedTo: () => void;
  readonly pressed: (digit: string) => void;
  readonly hungUp: () => void;
  readonly removed: () => void;
}

export interface PhoneView extends View {
  /** Whether this is the telephone that is heard. */
  setAtEar(isAtEar: boolean): void;
}

/** One telephone: dial, press, speak, hang up; what it hears and the texts it gets. */
export function phoneView(phone: BoardPhone, events: PhoneEvents): PhoneView {
  const { number, label } = phone;
  const line = new PhoneLine(number);
  const press = (digit: string) => {
    if (line.press(digit)) events.pressed(digit);
  };
  const keys = keypad(press);
  const dial = dialForm({
    ...phone,
    call(to) {
      keys.focus();
      line.dial(to);
    },
    hangUp() {
      events.hungUp();
      line.hangUp();
    },
  });
  const head = phoneHead(phone, events);
  const speak = speakForm(number, label, (text) => line.say(text));
  const parts = [head, dial, transcript(number, label), speak, textThread(number, label)] as const;
  const article = assemble(phone, parts, keys.element);
  for (const turn of ['focusin', 'pointerdown']) article.addEventListener(turn, events.turnedTo);
  article.addEventListener('keydown', (event) => takeKey(event, press));
  return {
    element: article,
    setAtEar: head.setAtEar,
    render(state) {
      for (const part of [line, ...parts]) part.render(state);
      article.dataset.situation = situationOf(state, lastCallOf(state, number)).situation;
    },
  };
}

function assemble(
  { label, number }: BoardPhone,
  [head, dial, log, speak, texts]: readonly [View, View, View, View, View],
  keys: HTMLElement,
): HTMLElement {
  const hand = element('div', { class: 'hand' }, dial.element, keys);
  const talk = element('div', { class: 'talk' }, log.element, speak.element);
  const body = element('div', { class: 'body' }, hand, talk, texts.element);
  return element(
    'article',
    { class: 'phone', 'aria-label': `${label}, ${number}`, 'data-number': number },
    head.element,
    body,
  );
}

function phoneHead({ number, label }: BoardPhone, { turnedTo, removed }: PhoneEvents): PhoneView {
  const situation = element('span', { class: 'situation' });
  const ear = element('button', { type: 'button', class: 'ear', 'aria-pressed': 'false' }, 'Listen');
  const remove = element(
    'button',
    { type: 'button', class: 'remove', 'aria-label': `Take ${label} away` },
    '×',
  );
  ear.addEventListener('click', turnedTo);
  remove.addEventListener('click', removed);
  const name = element('h2', {}, label);
  const numberShown = element('span', { class: 'number' }, number);
  return {
    element: element('header', { class: 'phone-head' }, name, numberShown, situation, ear, remove),
    setAtEar(isAtEar) {
      ear.setAttribute('aria-pressed', String(isAtEar));
      setText(ear, isAtEar ? 'At your ear' : 'Listen');
    },
    render(state) {
      const call = lastCallOf(state, number);
      setText(situation, situationOf(state, call).words);
      remove.hidden = isLive(call);
    },
  };
}

/** Keys of the keyboard are keys of the telephone, except where somebody writes. */
function takeKey(event: KeyboardEvent, press: (digit: string) => void): void {
  const { key, target, ctrlKey, altKey, metaKey } = event;
  const isWriting = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  if (key.length !== 1 || !KEYS.includes(key) || isWriting || ctrlKey || altKey || metaKey) return;
  event.preventDefault();
  press(key);
}
