'use strict';
// A jest transform. Jest loads every package anew for each test file, which takes longer than most files. A package that
// keeps nothing between two uses is loaded once a worker instead, by Node itself.
const NODE = "require('node:vm').runInThisContext('process').getBuiltinModule('node:module')";

module.exports = {
  process: () => ({ code: `module.exports = ${NODE}.createRequire(__filename)(__filename);` }),
  getCacheKey: () => 'loaded-once 1',
};
