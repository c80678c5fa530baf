import { factsOfReceipt, parsePage } from '../close-out/receipt-page.ts';
import type { CallFact } from './call-fact.ts';
import { parseCallFact } from './parse-call-fact.ts';

/** What is stored of calls, as it came out of the store. */
export interface StoredCalls {
  /** Items of the maps of calls. */
  readonly calls: readonly unknown[];
  /** Pages of receipts. */
  readonly receipts: readonly unknown[];
}

/** All facts that are stored, in no order. What does not read as a fact, or as a page of a receipt, is left out. */
export function storedFacts({ calls, receipts }: StoredCalls): CallFact[] {
  return [
    ...calls.flatMap((content) => parseCallFact(content) ?? []),
    ...receipts.flatMap((content) => factsOfStoredPage(content)),
  ];
}

function factsOfStoredPage(content: unknown): CallFact[] {
  const page = parsePage(content);
  return page === undefined ? [] : factsOfReceipt(page);
}
