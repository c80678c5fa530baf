'use strict';
// Two browsers at a time, for they mostly wait, and more patience: `npm run test:browser`.
const { reporters: _reporters, testPathIgnorePatterns: _ignored, ...gate } = require('./jest.config.json');

module.exports = {
  ...gate,
  testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
  testTimeout: 60000,
  maxWorkers: 2,
};
