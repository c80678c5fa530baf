import { notePickUp } from '../../../src/show/dj/note-pick-up.ts';
import { type NotedPickUp, type Show, takesCallers } from '../../../src/show/show.ts';
import { closedShow, closingShow, lastCallShow, openShow } from '../../support/shows.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 2, 6, 20, 0, seconds)).toISOString();
const pickUp = (name: string, seconds: number, dj = 'd'): NotedPickUp => ({
  callSid: `CA${name.repeat(32)}`,
  djCallSid: `CA${dj.repeat(32)}`,
  at: at(seconds),
});
const first = pickUp('1', 100);

describe('a pick-up', () => {
  it.each([openShow, lastCallShow])('is noted in the show ($state)', (show) => {
    expect(notePickUp(show, first, 40)).toEqual({ ...show, pickUps: [first], intervals: [] });
  });

  it.each([undefined, closingShow, closedShow])('changes nothing where nobody is taken (%#)', (show) => {
    expect(notePickUp(show, first, 40)).toBeUndefined();
  });

  const show = { ...openShow, pickUps: [first], intervals: [90] };

  it('tells how long the caller before has taken, when this one has waited all the while', () => {
    expect(notePickUp(show, pickUp('2', 250), 200)).toMatchObject({ intervals: [90, 150] });
  });

  it.each([
    ['the line stood idle', show, 100],
    ['the wait is not known', show, null],
    ['there was a break between', { ...show, breakUntil: at(101) }, 200],
    ['there is a break that was ended early', { ...show, breakUntil: at(900) }, 200],
  ])('tells nothing of the pace when %s', (_, before, waitSeconds) => {
    expect(notePickUp(before, pickUp('2', 250), waitSeconds)).toMatchObject({
      pickUps: [first, pickUp('2', 250)],
      intervals: [90],
    });
  });

  it('tells of the pace again after the break', () => {
    const after = { ...show, breakUntil: at(100) };
    expect(notePickUp(after, pickUp('2', 250), 200)).toMatchObject({ intervals: [90, 150] });
  });

  it('counts once when Twilio tells of it twice, also when another DJ was quick in between', () => {
    expect(notePickUp(show, pickUp('1', 103), 40)).toBeUndefined();
    const both = { ...show, pickUps: [first, pickUp('2', 101, 'e')] };
    expect(notePickUp(both, pickUp('1', 112), 40)).toBeUndefined();
  });

  it('counts again when the caller was put back, or taken by another DJ', () => {
    expect(notePickUp(show, pickUp('1', 130), 400)).toMatchObject({ pickUps: [first, pickUp('1', 130)] });
    expect(notePickUp(show, pickUp('1', 103, 'e'), 400)).toMatchObject({
      pickUps: [first, pickUp('1', 103, 'e')],
    });
  });

  it('leaves room: the show remembers the last ten', () => {
    const names = '3456789abc'.split('');
    let many: Show = show;
    names.forEach((name, index) => {
      many = notePickUp(many, pickUp(name, 200 + 100 * index), 5000) ?? many;
    });
    if (!takesCallers(many)) throw new Error('the line has closed');
    expect(many.pickUps.map(({ callSid }) => callSid.at(-1))).toEqual(names);
    expect(many.intervals).toHaveLength(10);
  });
});
