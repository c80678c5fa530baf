import { mayJoin } from '../../../src/show/line/queued-caller.ts';
import { closedShow, closingShow, lastCallShow, openShow } from '../../support/shows.ts';

describe('a call comes into the line', () => {
  it.each([
    ['open', openShow, true, true],
    ['last call', lastCallShow, false, true],
    ['closing', closingShow, false, false],
    ['closed', closedShow, false, false],
    ['unreadable', undefined, true, true],
  ])('%s: as a new caller or as one who has a place already', (_, show, isNewIn, isOldIn) => {
    expect([mayJoin(show, false), mayJoin(show, true)]).toEqual([isNewIn, isOldIn]);
  });
});
