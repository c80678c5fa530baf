'use strict';
// Node's own `require`, which reads TypeScript too.
require('tsx/cjs/api').register();

module.exports = require;
