/** Tables as Markdown, each by the name of its place in a text. */
export type Tables = Readonly<Record<string, () => string>>;

/** Puts each table between its two marks in a text. Throws when a mark is missing. */
export function fillIn(text: string, tables: Tables): string {
  return Object.entries(tables).reduce((filled, [name, table]) => {
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

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
