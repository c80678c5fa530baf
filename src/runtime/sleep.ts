/** Resolves after so many milliseconds; at once for none, or fewer. */
export function sleep(milliseconds: number): Promise<void> {
  return milliseconds > 0
    ? new Promise((resolve) => setTimeout(resolve, Math.ceil(milliseconds)))
    : Promise.resolve();
}
