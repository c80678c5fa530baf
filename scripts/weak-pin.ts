/**
 * Why a PIN would be among the first that a stranger tries: the same digit, a row, a pattern, or a date.
 *
 * @param pin digits only
 * @returns the end of a sentence that begins with "it is"; undefined for a PIN without such a weakness
 */
export function weaknessOf(pin: string): string | undefined {
  if (new Set(pin).size < 3) return 'made of one or two digits';
  if (isRow(pin)) return 'a row of digits';
  if (/^(\d{1,6})\1+$/.test(pin) || /^(?:(\d)\1)+$/.test(pin)) return 'a pattern that repeats';
  return isDate(pin) ? 'a date' : undefined;
}

/** 123456, 987654, 890123. */
function isRow(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, index) => (Number(digit) - Number(pin[index]) + 10) % 10);
  return steps.every((step) => step === 1) || steps.every((step) => step === 9);
}

/** Day, month and year in any of the three usual orders, with two or four digits for the year. */
function isDate(pin: string): boolean {
  const day = '(0[1-9]|[12]\\d|3[01])';
  const month = '(0[1-9]|1[0-2])';
  const year = pin.length === 8 ? '(19|20)\\d\\d' : '\\d\\d';
  const orders = [day + month + year, month + day + year, year + month + day];
  return orders.some((order) => new RegExp(`^${order}$`).test(pin));
}
