import type { Twilio } from 'twilio';
import { type LineMove, type MovedLine, moveLine as move } from '../show/line-moves.ts';
import { newShow, type Show } from '../show/show.ts';
import { changeShow } from './change-show.ts';

export interface LineAfterMove {
  readonly result: MovedLine['kind'];
  /** As it stands now. */
  readonly show: Show;
}

/**
 * Moves the line to another state. Of two people who ask for the same at once, one moves it and the other hears
 * `already`. Nobody who waits is touched, and no queue is made or deleted.
 *
 * @throws whatever the SDK throws
 */
export async function moveLine(
  client: Twilio,
  stationId: string,
  { to, now }: { to: LineMove; now: Date },
): Promise<LineAfterMove> {
  let moved: MovedLine = { kind: 'refused' };
  const { show } = await changeShow(client, stationId, (before) => {
    moved = move(before, to, now);
    return moved.kind === 'moved' ? moved.show : undefined;
  });
  return { result: moved.kind, show: show ?? newShow(now) };
}
