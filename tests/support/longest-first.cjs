'use strict';
// A jest sequencer. Jest begins with the files that took longest the last time; in a fresh clone it knows of none and goes by
// their size, and those that play whole shows are small. Whichever of them came last would keep one core waiting.
const { createRequire } = require('node:module');
const { default: Sequencer } = createRequire(require.resolve('jest'))('@jest/test-sequencer');

/** By how long they take, the longest first; all others after them. */
const LONGEST = [
  '/browser/line.test',
  '/scenarios/shipped-show-switches',
  '/scenarios/two-hosts',
  '/scenarios/seeded-shows',
  '/scenarios/close-out-bad-day',
  '/drill/',
  '/functions/on-both-hosts',
  '/scripts/commands.test',
  '/deploy/',
  '/scenarios/',
  '/scripts/',
];

const rankOf = ({ path }) => {
  const rank = LONGEST.findIndex((part) => path.includes(part));
  return rank < 0 ? LONGEST.length : rank;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isKnown = sorted.some(({ duration }) => duration !== undefined);
    return isKnown ? sorted : [...sorted].sort((one, other) => rankOf(one) - rankOf(other));
  }
};
