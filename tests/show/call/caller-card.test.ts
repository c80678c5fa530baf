import {
  afterAir,
  type CallerCard,
  daysAfter,
  lastDayOf,
  parseCallerCard,
  withoutPart,
} from '../../../src/show/call/caller-card.ts';
import { parsePhoneNumber } from '../../../src/show/phone-number.ts';

const now = new Date('2026-03-06T20:30:00.000Z');
const later = '2026-04-01T00:00:00.000Z';
const number = parsePhoneNumber('+15550123') as NonNullable<ReturnType<typeof parsePhoneNumber>>;
const blocked = { at: '2026-03-01T00:00:00.000Z', by: 'dj', reason: 'shouts', until: later, number } as const;
const guest = { note: 'the mayor', until: later, number } as const;
const aired = {
  times: 2,
  lastAt: '2026-03-05T20:00:00.000Z',
  lastShow: '20260305T200000Z',
  lastCall: 'CA1',
  until: later,
};
const card: CallerCard = { blocked, guest, aired };

describe('the card of a caller', () => {
  it('reads as it was written', () => {
    expect(parseCallerCard(JSON.parse(JSON.stringify(card)), now)).toEqual(card);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'blocked'],
    ['a list', [blocked]],
    ['a block without a number', { blocked: { ...blocked, number: 'anonymous' } }],
    ['a block without an end', { blocked: { ...blocked, until: 'for ever' } }],
    ['a block without a beginning', { blocked: { ...blocked, at: 5 } }],
    ['a guest until no day', { guest: { ...guest, until: null } }],
    ['somebody who was on the air no time', { aired: { ...aired, times: 0 } }],
    ['somebody who was on the air at no time', { aired: { ...aired, lastAt: '' } }],
  ])('is empty where the store holds %s', (_, content) => {
    expect(parseCallerCard(content, now)).toEqual({});
  });

  it('does without what is not known: who blocked, why, and in which show', () => {
    const content = { blocked: { ...blocked, by: 'a ghost', reason: 7 }, aired: { ...aired, lastShow: 4 } };
    expect(parseCallerCard(content, now)).toEqual({
      blocked: { ...blocked, by: 'command', reason: '' },
      aired: { ...aired, lastShow: null },
    });
  });

  it('has no more on it what is over, to the millisecond', () => {
    const ends = { ...card, blocked: { ...blocked, until: now.toISOString() } };
    expect(parseCallerCard(ends, now)).toEqual({ guest, aired });
    expect(parseCallerCard(ends, new Date(now.getTime() - 1))).toEqual(ends);
  });

  it('lives as long as what lives longest on it', () => {
    const year = '2027-03-06T20:30:00.000Z';
    expect(lastDayOf({ guest, blocked: { ...blocked, until: year } })).toEqual(new Date(year));
    expect(lastDayOf({})).toBeUndefined();
  });

  it('loses one part and keeps the others', () => {
    expect(withoutPart(card, 'blocked')).toEqual({ guest, aired });
    expect(withoutPart({ guest }, 'guest')).toEqual({});
  });
});

describe('a time on the air', () => {
  const taken = { at: now, show: '20260306T200000Z', callSid: 'CA2', keptDays: 30 };
  const noted = {
    lastAt: now.toISOString(),
    lastShow: taken.show,
    lastCall: 'CA2',
    until: '2026-04-05T20:30:00.000Z',
  };

  it('is the first on an empty card, and one more on another', () => {
    expect(afterAir({}, taken)).toEqual({ aired: { times: 1, ...noted } });
    expect(afterAir(card, taken)).toEqual({ blocked, guest, aired: { times: 3, ...noted } });
  });

  it('counts once for a call, however often it is told, or the caller is put back', () => {
    const once = afterAir({}, taken);
    expect(afterAir(once ?? {}, taken)).toBeUndefined();
    expect(afterAir(once ?? {}, { ...taken, at: new Date(now.getTime() + 60_000) })).toBeUndefined();
  });

  it('is kept for days of 24 hours', () => {
    expect(daysAfter(now, 365)).toEqual(new Date('2027-03-06T20:30:00.000Z'));
  });
});
