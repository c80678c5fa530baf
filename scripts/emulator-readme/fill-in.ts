import { TABLES } from './tables.ts';

/** Puts each table between its two marks in a text. Throws when a mark is missing. */
export function fillIn(text: string): string {
  return Object.entries(TABLES).reduce((filled, [name, table]) => {
    const [before, rest] = splitAt(filled, `<!-- generated: ${name} -->`);
    const [, after] = splitAt(rest, '<!-- end -->');
    return `${before}<!-- generated: ${name} -->\n\n${table()}\n\n<!-- end -->${after}`;
  }, text);
}

function splitAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`the mark '${mark}' is missing`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}
