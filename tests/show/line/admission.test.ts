import type { CallerCard } from '../../../src/show/call/caller-card.ts';
import { type Admission, admissionOf, type CallingNow } from '../../../src/show/line/admission.ts';
import { type PhoneNumber, parsePhoneNumber } from '../../../src/show/phone-number.ts';

const number = parsePhoneNumber('+15550123') as PhoneNumber;
const until = '2027-01-01T00:00:00.000Z';
const show = '20260306T200000Z';
const block: CallerCard = {
  blocked: { at: '2026-03-01T00:00:00.000Z', by: 'dj', reason: '', until, number },
};
const invitation: CallerCard = { guest: { note: 'the mayor', until, number } };
const airedIn = (lastShow: string | null): CallerCard => ({
  aired: { times: 1, lastAt: '2026-03-06T20:10:00.000Z', lastShow, lastCall: 'CA1', until },
});

const rules = { guestNumbers: [], withheld: 'take', onceAShow: false } as const;
const listed = { ...rules, guestNumbers: [number] };
const once = { ...rules, onceAShow: true };
const caller = { number, isForged: false, card: {}, show };
const inLine: Admission = { kind: 'in-line', wasAired: false };
const keptOut: Admission = { kind: 'kept-out', because: 'blocked' };

describe('somebody who calls', () => {
  it.each<[string, Partial<CallingNow>, Parameters<typeof admissionOf>[1], Admission]>([
    ['comes into the line', {}, rules, inLine],
    ['does not come in when they are blocked', { card: block }, rules, keptOut],
    ['comes first as a guest of the station', {}, listed, { kind: 'guest', note: '' }],
    [
      'comes first when invited, with the note',
      { card: invitation },
      rules,
      { kind: 'guest', note: 'the mayor' },
    ],
    ['is a guest once who is one twice', { card: invitation }, listed, { kind: 'guest', note: 'the mayor' }],
    ['is blocked, were they a guest', { card: { ...block, ...invitation } }, listed, keptOut],
    ['is no guest by a number that is not theirs', { isForged: true, card: invitation }, listed, inLine],
    ['is blocked by a number that is not theirs', { isForged: true, card: block }, rules, keptOut],
    ['may come again in a show', { card: airedIn(show) }, rules, inLine],
    ['waits behind all others the second time', { card: airedIn(show) }, once, { ...inLine, wasAired: true }],
    ['does not in another show', { card: airedIn('20260305T200000Z') }, once, inLine],
    ['does not where the show is not known', { card: airedIn(show), show: undefined }, once, inLine],
    ['does not where the last one is not known', { card: airedIn(null), show: undefined }, once, inLine],
    [
      'comes first as a guest, however often',
      { card: { ...airedIn(show), ...invitation } },
      once,
      { kind: 'guest', note: 'the mayor' },
    ],
  ])('%s', (_, who, by, admission) => {
    expect(admissionOf({ ...caller, ...who }, by)).toEqual(admission);
  });

  it.each<[string, Parameters<typeof admissionOf>[1]['withheld'], Admission]>([
    ['comes into the line', 'take', inLine],
    ['may leave a message', 'message', { kind: 'message-only' }],
    ['does not come in', 'refuse', { kind: 'kept-out', because: 'withheld' }],
  ])('without a number %s where the station says "%s"', (_, withheld, admission) => {
    expect(admissionOf({ ...caller, number: undefined }, { ...listed, withheld })).toEqual(admission);
  });
});
