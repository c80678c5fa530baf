type Attributes = Readonly<Record<string, string | boolean>>;

/**
 * Makes an element. Text becomes text, never markup: much of what is shown here was said by strangers.
 *
 * @param attributes `true` sets an attribute without a value, `false` leaves it out
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== false) made.setAttribute(key, value === true ? '' : value);
  made.append(...content);
  return made;
}

/** Changes the text of an element only if it differs: a selection in it, and who reads it aloud, are left in peace. */
export function setText(target: Element, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}
