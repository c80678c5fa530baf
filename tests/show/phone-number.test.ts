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

  describe.each([
    ['ANONYMOUS', '266696687'],
    ['RESTRICTED, by the letters', '7378742833'],
    ['RESTRICTED, as Twilio has it', '7378742883'],
    ['BLOCKED', '2562533'],
    ['UNKNOWN', '8656696'],
    ['UNAVAILABLE', '86282452253'],
    ['PRIVATE', '7748283'],
    ['something that is 464', '464'],
  ])('that is %s keyed in', (_, digits) => {
    it.each(['', '+', '1', '+1', '00', '+00', '+001', '+11', '+1011', '+1000'])(
      'is nobody to text behind "%s"',
      (before) => {
        expect(parsePhoneNumber(`${before}${digits}`)).toBeUndefined();
      },
    );
  });

  it.each([
    ['noughts', '+00012345'],
    ['noughts of the right length', '+10000000000'],
    ['one figure again and again', '+9999999999'],
    ['one figure behind the 1', '+19999999999'],
    ['ones', '+11111111111'],
    ['a 1 alone', '+1'],
  ])('is nobody to text when a carrier has filled it with %s', (_, number) => {
    expect(parsePhoneNumber(number)).toBeUndefined();
  });

  it.each(['+10122345678', '+11232345678', '+12112345678', '+19112345678', '+12902345678'])(
    'is nobody to text when North America has no such area code: %s',
    (number) => {
      expect(parsePhoneNumber(number)).toBeUndefined();
    },
  );

  it.each([
    ['London', '+442079460123'],
    ['Berlin', '+4930901820'],
    ['Madrid', '+34910123456'],
    ['Mexico City', '+525512345678'],
    ['Sydney', '+61291112222'],
    ['Lesotho, where 266 leads', '+26622123456'],
    ['Sweden, where 46 leads', '+46470123456'],
    ['Austin', '+17378742834'],
    ['Austin, one figure off RESTRICTED', '+17378742893'],
    ['toll-free', '+18005550123'],
    ['a word at the end of a longer number', '+447378742833'],
    ['a number that begins like BLOCKED', '+12562533001'],
    ['a number with 911 elsewhere', '+12129110123'],
  ])('is somebody in %s', (_, number) => {
    expect(parsePhoneNumber(number)).toBe(number);
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
