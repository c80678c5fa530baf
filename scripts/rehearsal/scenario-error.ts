/** A scenario file that is missing or makes no sense; the message is one line. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
}
