const mostNames = 3;

/** The names that are nearest to one that does not exist, nearest first: by the letters to be changed. */
export function nearestNames(name: string, names: readonly string[]): string[] {
  const asked = name.toLowerCase();
  return names
    .map((candidate) => ({ candidate, changes: changesBetween(asked, candidate) }))
    .sort((one, other) => one.changes - other.changes)
    .slice(0, mostNames)
    .map(({ candidate }) => candidate);
}

/** Levenshtein's distance: how many letters must be put in, left out or replaced. */
function changesBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= other.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (letter === other[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
