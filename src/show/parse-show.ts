import type { Show } from './show.ts';

/**
 * Reads the content of the show document.
 *
 * @param content whatever is stored there: a person may have edited it by hand
 * @returns undefined when it does not read as a show
 */
export function parseShow(content: unknown): Show | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const { show, state, openedAt, queueSid } = content as Partial<Record<keyof Show, unknown>>;
  if (!matches(/^\d{8}T\d{6}Z$/, show)) return undefined;
  if (state !== 'open' && state !== 'closed') return undefined;
  if (!matches(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, openedAt)) return undefined;
  if (!matches(/^(QU[0-9a-f]{32})?$/i, queueSid)) return undefined;
  return { show, state, openedAt, queueSid };
}

function matches(pattern: RegExp, value: unknown): value is string {
  return typeof value === 'string' && pattern.test(value);
}
