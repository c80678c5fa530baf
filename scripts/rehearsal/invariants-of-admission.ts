import type { CallAccount } from './account-of-calls.ts';

/** Whoever is kept out has no place and leaves nothing; whoever is expected has the first place from the beginning. */
export function brokenInAdmission(calls: readonly CallAccount[]): string[] {
  return calls.flatMap(({ name, record, spells, messages }) => {
    // Whom a DJ blocks in line was let in before.
    const isLetIn = record?.waitSeconds != null;
    const [first] = spells;
    if (record?.outcome === 'blocked')
      return [
        ...(first === undefined || isLetIn ? [] : [`${name} was blocked, and came into the line`]),
        ...(messages === 0 ? [] : [`${name} was blocked, and has left a message`]),
      ];
    const isBehind = record?.isGuest === true && first !== undefined && !first.queue.endsWith('-next');
    return isBehind ? [`${name} was expected, and did not come first`] : [];
  });
}
