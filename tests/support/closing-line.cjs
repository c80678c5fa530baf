'use strict';

/** The last line of a test run, alone and plain, for whoever reads only that. */
class ClosingLine {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    const line = `${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed\n`;
    // Jest prints its own summary after its reporters have run.
    process.once('exit', () => process.stderr.write(line));
  }
}

module.exports = ClosingLine;
