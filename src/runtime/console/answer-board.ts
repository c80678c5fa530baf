import type { TwilioResponse } from '@twilio-labs/serverless-runtime-types/types.js';
import type { Board, SameBoard } from '../../show/console/board.ts';
import type { Role } from '../../show/console/role.ts';
import { jsonAnswer } from './console-answer.ts';
import type { ConsoleRequest } from './define-console.ts';
import { lookAtBoard } from './look-at-board.ts';

/** Of several pages that look at once, one asks Twilio. */
const sharedMilliseconds = 1000;

let shared: { readonly key: string; readonly at: number; readonly board: Promise<Board> } | undefined;

/** The board, or that nothing has changed since the page has seen it. */
export async function answerBoard({ webhook, role, body }: ConsoleRequest): Promise<TwilioResponse> {
  const board = await boardFor(webhook, role);
  const { tag } = body as { readonly tag?: unknown };
  const at = board.at;
  return jsonAnswer(tag === board.tag ? ({ same: true, at } satisfies SameBoard) : board);
}

/** Forgets what it has seen, because something was just done. */
export function boardHasChanged(): void {
  shared = undefined;
}

async function boardFor(webhook: ConsoleRequest['webhook'], role: Role): Promise<Board> {
  const at = webhook.now.getTime();
  const key = `${webhook.settings.stationId} ${role}`;
  if (shared?.key === key && at - shared.at < sharedMilliseconds) return shared.board;
  const board = lookAtBoard(webhook, role);
  shared = { key, at, board };
  board.catch(boardHasChanged);
  return board;
}
