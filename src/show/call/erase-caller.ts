/** Stands for the masked number of a caller who wished to be forgotten. */
const erased = 'erased';

export interface ErasedRows {
  /** The page as it has to be stored now. */
  readonly page: object;
  /** How many rows still named one of the callers. */
  readonly rows: number;
}

/**
 * Takes callers out of a page of a receipt. Their rows stay, so that the sums stay true.
 *
 * @param content a page as it is stored, whatever its shape: what is not a row stays as it is
 * @param callSids the calls of those to forget
 * @returns undefined when the page names none of them
 */
export function eraseCaller(content: unknown, callSids: ReadonlySet<string>): ErasedRows | undefined {
  const stored = (content ?? {}) as { readonly rows?: unknown };
  if (!Array.isArray(stored.rows)) return undefined;
  const isToErase = (row: unknown) => {
    const { callSid, caller } = (row ?? {}) as Readonly<Record<string, unknown>>;
    return typeof callSid === 'string' && callSids.has(callSid) && caller !== erased;
  };
  const rows = stored.rows.filter(isToErase).length;
  if (rows === 0) return undefined;
  const rewritten = stored.rows.map((row: unknown) =>
    isToErase(row) ? { ...(row as object), caller: erased } : row,
  );
  return { page: { ...stored, rows: rewritten }, rows };
}
