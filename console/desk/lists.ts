/** Who is shown in which list, first to last, by CallSid. */
export interface Lists {
  readonly order: readonly string[];
  readonly waiting: readonly string[];
}

interface Change {
  readonly shown: Lists;
  readonly present: Lists;
  /** A menu is open, something is dragged, or a pointer is down: nobody changes places. */
  readonly isHeld: boolean;
  /** Those who have gone a moment ago, and stay where they were until that has been seen. */
  readonly lingering: ReadonlySet<string>;
}

/** The lists as they are to be shown, so that nobody slips under a hand that is about to press. */
export function listsToShow({ shown, present, isHeld, lingering }: Change): Lists {
  if (!isHeld)
    return {
      order: withLingering(present.order, shown.order, lingering),
      waiting: withLingering(present.waiting, shown.waiting, lingering),
    };
  const known = new Set([...shown.order, ...shown.waiting]);
  const isNew = (callSid: string) => !known.has(callSid);
  return {
    order: [...shown.order, ...present.order.filter(isNew)],
    waiting: [...shown.waiting, ...present.waiting.filter(isNew)],
  };
}

/** Each of those who have gone keeps standing behind whoever they stood behind. */
function withLingering(
  present: readonly string[],
  shown: readonly string[],
  lingering: ReadonlySet<string>,
): readonly string[] {
  const result = [...present];
  for (const [index, callSid] of shown.entries()) {
    if (!lingering.has(callSid) || result.includes(callSid)) continue;
    result.splice(result.indexOf(shown[index - 1] ?? '') + 1, 0, callSid);
  }
  return result;
}
