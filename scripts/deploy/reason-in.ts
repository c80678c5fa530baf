import { stripVTControlCharacters } from 'node:util';

/**
 * Why twilio-run failed, in one line, out of all that it printed: a box with the heading ERROR, or the stack of an error
 * that it did not catch.
 */
export function reasonIn(output: string): string {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .map((line) => line.replace(/^[│|]/, '').trim());
  const heading = lines.findIndex((line) => line.startsWith('ERROR'));
  if (heading >= 0) return inBox(lines[heading] ?? '', paragraphIn(lines.slice(heading + 1)));
  const said = lines.filter((line) => line !== '');
  const thrown = said.find((line) => /^\w*Error: /.test(line));
  return thrown?.replace(/^\w*Error: /, '') ?? said.at(-1) ?? 'it said nothing';
}

/** The first paragraph, however it is broken into lines. */
function paragraphIn(lines: readonly string[]): string {
  const text = lines.slice(
    Math.max(
      0,
      lines.findIndex((line) => line !== ''),
    ),
  );
  const end = text.indexOf('');
  return text.slice(0, end < 0 ? undefined : end).join(' ');
}

function inBox(heading: string, text: string): string {
  // What twilio-run says of a build that Twilio could not finish.
  if (text === 'undefined' || text === '') return 'Twilio could not build it';
  const code = /\d{3,5}$/.exec(heading)?.[0];
  return code === undefined ? text : `${text} (${code})`;
}
