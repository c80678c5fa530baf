'use strict';
// What the gate has a sample of, whole: `npm run test:long`.
const { testPathIgnorePatterns: _ignored, ...gate } = require('./jest.config.json');

module.exports = { ...gate, testMatch: ['<rootDir>/tests/long/**/*.test.ts'] };
