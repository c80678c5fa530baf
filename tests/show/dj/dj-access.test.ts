import { djAccess } from '../../../src/show/dj/dj-access.ts';
import { type PhoneNumber, parsePhoneNumber } from '../../../src/show/phone-number.ts';

const listed = parsePhoneNumber('+15550100') as PhoneNumber;
const stranger = parsePhoneNumber('+15550199');

describe('the DJ’s number', () => {
  it.each([
    ['lets a listed number in', listed, [listed], undefined, 'listed'],
    ['lets a listed number in without asking for the PIN', listed, [listed], '123456', 'listed'],
    ['asks a stranger for the PIN', stranger, [listed], '123456', 'by-pin'],
    ['asks a withheld number for the PIN', undefined, [], '123456', 'by-pin'],
    ['refuses a stranger where there is no PIN', stranger, [listed], undefined, 'not-listed'],
    ['refuses a withheld number where there is no PIN', undefined, [listed], undefined, 'not-listed'],
    ['says that it is not set up', listed, [], undefined, 'not-set-up'],
  ])('%s', (_, caller, djNumbers, djPin, access) => {
    expect(djAccess(caller, { djNumbers, djPin })).toBe(access);
  });
});
