import { comesIn } from '../../src/show/comes-in.ts';
import { closedShow, closingShow, lastCallShow, openShow } from '../support/shows.ts';

describe('a call comes into the line', () => {
  it.each([
    ['open', openShow, true, true],
    ['last call', lastCallShow, false, true],
    ['closing', closingShow, false, false],
    ['closed', closedShow, false, false],
    ['unreadable', undefined, true, true],
  ])('%s: as a new caller or as one put back', (_, show, isNewIn, isOldIn) => {
    expect([comesIn(show, 0), comesIn(show, 1)]).toEqual([isNewIn, isOldIn]);
  });
});
