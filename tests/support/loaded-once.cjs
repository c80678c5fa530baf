'use strict';
// A jest transform. Jest loads every file anew for each test file, which takes longer than most tests. What keeps nothing between
// two uses, packages and the emulator, is loaded once a worker instead, by Node itself.
const NODE = "require('node:vm').runInThisContext('process').getBuiltinModule('node:module')";
const LOADER = require.resolve('./node-loader.cjs');

module.exports = {
  process: () => ({
    code: `module.exports = ${NODE}.createRequire(__filename)(${JSON.stringify(LOADER)})(__filename);`,
  }),
  getCacheKey: () => `loaded-once 2 ${LOADER}`,
};
