import { bindingFields, type NumberBinding } from '../account/numbers.ts';
import { inColumns } from '../columns.ts';

/** Those fields that have to be changed to come from one binding to the other. */
export function bindingChange(before: NumberBinding, after: NumberBinding): Partial<NumberBinding> {
  return Object.fromEntries(
    bindingFields.filter((field) => before[field] !== after[field]).map((field) => [field, after[field]]),
  );
}

export function isSameBinding(one: NumberBinding, other: NumberBinding): boolean {
  return Object.keys(bindingChange(one, other)).length === 0;
}

/** Before and after, a line for each field that has either. */
export function bindingLines(before: NumberBinding, after: NumberBinding): string[] {
  const rows = bindingFields
    .filter((field) => before[field] !== '' || after[field] !== '')
    .map((field) => {
      const isKept = before[field] === after[field];
      const change = isKept ? '(as it is)' : `->  ${shown(after[field])}`;
      return [twilioName(field), `${shown(before[field])}  ${change}`];
    });
  return inColumns(rows, { indent: 2 });
}

/** As Twilio's documentation writes it: `VoiceUrl`. */
function twilioName(field: string): string {
  return `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
}

/** What others have set may carry a password. */
function shown(value: string): string {
  return value === '' ? '(none)' : value.replace(/^(https?:\/\/)[^/?#]*@/i, '$1(secret)@');
}
