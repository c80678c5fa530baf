import type { TwilioResponse } from '@twilio-labs/serverless-runtime-types/types.js';
import type { Board, SameBoard } from '../../show/console/board.ts';
import { jsonAnswer } from './console-answer.ts';
import type { ConsoleRequest } from './define-console.ts';
import { type BoardForAll, lookAtBoard } from './look-at-board.ts';

/** Of several pages that look at once, one asks Twilio. */
const sharedMilliseconds = 1000;

let shared:
  | { readonly stationId: string; readonly at: number; readonly board: Promise<BoardForAll> }
  | undefined;

/** The board, or that nothing has changed since the page has seen it. */
export async function answerBoard({ webhook, role, body }: ConsoleRequest): Promise<TwilioResponse> {
  const board = await boardFor(webhook);
  const { tag } = body as { readonly tag?: unknown };
  const at = board.at;
  return jsonAnswer(
    tag === board.tag ? ({ same: true, at } satisfies SameBoard) : ({ ...board, role } satisfies Board),
  );
}

/** Forgets what it has seen, because something was just done. */
export function boardHasChanged(): void {
  shared = undefined;
}

async function boardFor(webhook: ConsoleRequest['webhook']): Promise<BoardForAll> {
  const at = webhook.now.getTime();
  const { stationId } = webhook.settings;
  if (shared?.stationId === stationId && at - shared.at < sharedMilliseconds) return shared.board;
  const board = lookAtBoard(webhook);
  shared = { stationId, at, board };
  board.catch(boardHasChanged);
  return board;
}
