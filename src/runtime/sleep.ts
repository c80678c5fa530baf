/** Resolves after so many milliseconds, or as soon as somebody asks for an end; at once for none, or fewer. Never rejects. */
export function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  if (milliseconds <= 0 || signal?.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, Math.ceil(milliseconds));
    signal?.addEventListener('abort', over);
  });
}
