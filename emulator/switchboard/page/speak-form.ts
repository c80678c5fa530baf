import { element } from './element.ts';
import { isLive, lastCallOf } from './telephone.ts';
import type { View } from './view.ts';

/** Where a person types what they say into the telephone. */
export function speakForm(number: string, label: string, say: (text: string) => void): View {
  const words = element('input', {
    type: 'text',
    placeholder: 'Say something',
    'aria-label': `What ${label} says`,
    autocomplete: 'off',
    maxlength: '500',
  });
  const button = element('button', { type: 'submit' }, 'Say');
  const form = element('form', { class: 'speak' }, words, button);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = words.value.trim();
    if (text === '') return;
    words.value = '';
    say(text);
  });
  return {
    element: form,
    render(state) {
      const isBusy = isLive(lastCallOf(state, number));
      words.disabled = !isBusy;
      button.disabled = !isBusy;
    },
  };
}
