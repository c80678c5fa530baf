/** Whether something is a time as we store it: ISO 8601, UTC. */
export function isStoredTime(value: unknown): value is string {
  const looksLikeOne = typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value);
  return looksLikeOne && !Number.isNaN(Date.parse(value));
}
