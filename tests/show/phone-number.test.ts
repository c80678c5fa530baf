import { maskNumber, maskNumbersIn, parsePhoneNumber } from '../../src/show/phone-number.ts';

describe('a calling number', () => {
  it.each(['+15550123', '+442079460123', '+1234567', '+123456789012345'])('is %s itself', (number) => {
    expect(parsePhoneNumber(number)).toBe(number);
  });

  it('is read with spaces around it', () => {
    expect(parsePhoneNumber(' +15550123 ')).toBe('+15550123');
  });

  it.each([
    ['is missing', ''],
    ['is a word', 'anonymous'],
    ['is a word in capitals', 'Restricted'],
    ['is a browser', 'client:alice'],
    ['is a SIP address', 'sip:alice@example.com'],
    ['lacks its plus', '15550123'],
    ['starts with a zero', '+05550123'],
    ['is too short', '+123456'],
    ['is too long', '+1234567890123456'],
    ['has something after it', '+15550123\n<Say>'],
  ])('is nobody to text when it %s', (_, text) => {
    expect(parsePhoneNumber(text)).toBeUndefined();
  });

  it.each([
    ['ANONYMOUS', '+266696687'],
    ['RESTRICTED', '+7378742833'],
    ['BLOCKED', '+2562533'],
    ['UNKNOWN', '+8656696'],
    ['UNAVAILABLE', '+86282452253'],
    ['PRIVATE', '+7748283'],
  ])('is nobody to text when it is the word %s keyed in', (_, number) => {
    expect(parsePhoneNumber(number)).toBeUndefined();
  });
});

describe('a number in the log', () => {
  it.each([
    ['+15550123', '+1•••0123'],
    ['+442079460123', '+4•••0123'],
    ['+1234567', '+1•••67'],
  ])('hides the middle of %s', (number, masked) => {
    expect(maskNumber(number)).toBe(masked);
  });

  it('is hidden wherever it stands in a text', () => {
    const text = "The 'To' number +15550123 and To=%2B15550124&From=15550125 are not valid";
    expect(maskNumbersIn(text)).toBe(
      "The 'To' number +1•••0123 and To=+1•••0124&From=+1•••0125 are not valid",
    );
  });

  it('does not hide a SID, a show or an error code', () => {
    const text = 'CA0123456789abcdef0123456789abcdef 20260306T200000Z 21610';
    expect(maskNumbersIn(text)).toBe(text);
  });
});
