import type { BoardEvent } from './board-event.ts';

/** The calls on which an event happened: two, when it is about a bridge. */
export function callSidsOf(event: BoardEvent): string[] {
  if (!('callSid' in event) || event.callSid === undefined) return [];
  if (event.type === 'bridge') return [event.callSid, event.withCallSid];
  if (event.type === 'words' && event.heardBy !== undefined) return [event.callSid, event.heardBy];
  return [event.callSid];
}
