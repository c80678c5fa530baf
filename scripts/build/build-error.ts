/** The project cannot be built as it is. The message is one line for the person who can mend it. */
export class BuildError extends Error {
  override readonly name = 'BuildError';
}
