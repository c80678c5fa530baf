/**
 * A file that is missing or makes no sense; the message is one line and says where. It lies apart, since every command knows it, and
 * few read YAML, which takes as long to load as all of a small command.
 */
export class YamlFileError extends Error {
  override readonly name = 'YamlFileError';
}
