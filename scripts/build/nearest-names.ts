import leven from 'leven';

const mostNames = 3;

/** The names that are nearest to one that does not exist, nearest first: by the letters to be changed. */
export function nearestNames(name: string, names: readonly string[]): string[] {
  const changes = (candidate: string) => leven(name.toLowerCase(), candidate);
  return [...names].sort((one, other) => changes(one) - changes(other)).slice(0, mostNames);
}
