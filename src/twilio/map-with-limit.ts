import pMap from 'p-map';

/**
 * Does the same with many things, a few at once, so that no limit of requests is met. After a failure nothing more
 * is begun, and what was under way is waited for: a Function must leave nothing running behind its answer.
 *
 * @param atOnce how many at most are under way
 * @returns the results in the order of the items
 * @throws whatever failed first
 */
export async function mapWithLimit<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  atOnce = 4,
): Promise<Result[]> {
  const begun: Promise<Result>[] = [];
  const begin = (item: Item): Promise<Result> => {
    const result = work(item);
    begun.push(result);
    return result;
  };
  try {
    return await pMap(items, begin, { concurrency: atOnce });
  } catch (error) {
    await Promise.allSettled(begun);
    throw error;
  }
}
