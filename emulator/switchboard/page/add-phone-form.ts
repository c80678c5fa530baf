import { element } from './element.ts';

const LONGEST_NUMBER = 64;

/** Puts one more telephone on the page. Its number may also be text, as that of a withheld one is. */
export function addPhoneForm(add: (number: string) => void): {
  element: HTMLFormElement;
  suggest: (number: string) => void;
} {
  const number = element('input', {
    id: 'new-number',
    type: 'text',
    maxlength: String(LONGEST_NUMBER),
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const label = element('label', { for: number.id }, 'One more telephone, with the number');
  const button = element('button', { type: 'submit' }, 'Add');
  const form = element('form', { class: 'add-phone' }, label, number, button);
  let suggested = '';
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const wanted = number.value.trim();
    if (wanted !== '') add(wanted);
  });
  return {
    element: form,
    suggest(free) {
      const isUntouched = number.value === suggested && document.activeElement !== number;
      if (!isUntouched) return;
      number.value = free;
      suggested = free;
    },
  };
}
