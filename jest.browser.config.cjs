'use strict';
// One browser at a time, and more patience: `npm run test:browser`.
const { reporters: _reporters, testPathIgnorePatterns: _ignored, ...gate } = require('./jest.config.json');

module.exports = {
  ...gate,
  testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
  testTimeout: 60000,
  maxWorkers: 1,
};
