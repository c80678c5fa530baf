import { parsePiece } from '../close-out/parse-piece.ts';
import { factsOfReceipt } from '../close-out/receipt.ts';
import type { CallFact } from './call-fact.ts';
import { parseCallFact } from './parse-call-fact.ts';

/** What is stored of calls, as it came out of the store. */
export interface StoredCalls {
  /** Items of the maps of calls. */
  readonly calls: readonly unknown[];
  /** Pieces of receipts. */
  readonly receipts: readonly unknown[];
}

/** All facts that are stored, in no order. What does not read as a fact, or as a piece of a receipt, is left out. */
export function storedFacts({ calls, receipts }: StoredCalls): CallFact[] {
  return [
    ...calls.flatMap((content) => parseCallFact(content) ?? []),
    ...receipts.flatMap((content) => factsOfPiece(content)),
  ];
}

function factsOfPiece(content: unknown): CallFact[] {
  const piece = parsePiece(content);
  return piece === undefined ? [] : factsOfReceipt(piece);
}
