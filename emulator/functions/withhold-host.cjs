'use strict';
/**
 * The dev runtime keeps from functions what the cloud keeps from them, but for Host:
 * https://www.twilio.com/docs/serverless/functions-assets/functions/headers-and-cookies/limitations
 */
const { dirname, join } = require('node:path');

/** Adds Host to the list of the runtime that a project has, or else to that which twilio-run brings along. */
exports.withholdHost = (directory) => {
  const runtime = require.resolve('@twilio/runtime-handler/dev', {
    paths: [directory, process.argv[1] ?? directory],
  });
  // No export of the package, so that it is looked for beside one.
  const list = join(dirname(runtime), 'checks', 'restricted-headers.js');
  const { restrictedHeaderExactMatches: restricted } = require(list);
  if (!restricted.includes('host')) restricted.push('host');
};
