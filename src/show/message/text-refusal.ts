/** Refusals to be expected of some callers' numbers: nothing is broken. */
const expected = new Map([
  [21211, 'not a number that can be texted'],
  [21408, 'texts to that region are not enabled'],
  [21610, 'opted out of texts'],
  [21612, 'no route from our number to that one'],
  [21614, 'not a mobile number'],
  [21635, 'a landline'],
]);

/**
 * What Twilio means by refusing to take a text.
 *
 * @param code Twilio's error code
 * @returns undefined for every other code: such a refusal is a fault that an operator should see
 * @see https://www.twilio.com/docs/api/errors
 */
export function textRefusal(code: number | undefined): string | undefined {
  return code === undefined ? undefined : expected.get(code);
}
