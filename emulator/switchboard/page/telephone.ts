import type { BoardCall } from '../board-event.ts';
import type { BoardState } from '../board-state.ts';
import { duration } from './duration.ts';

/** The call that a telephone is on, or was on last. */
export function lastCallOf(state: BoardState, number: string): BoardCall | undefined {
  return state.calls.findLast(({ from }) => from === number);
}

export function isLive<Call extends BoardCall>(call: Call | undefined): call is Call {
  return call !== undefined && call.endedAt === undefined;
}

/** In which of these a call is, so that a glance tells. */
export type Situation = 'idle' | 'ringing' | 'answered' | 'waiting' | 'bridged';

export interface CallSituation {
  readonly situation: Situation;
  readonly words: string;
}

/** What a call is doing right now, in a few words. */
export function situationOf(state: BoardState, call: BoardCall | undefined): CallSituation {
  if (!call) return { situation: 'idle', words: 'ready' };
  if (!isLive(call)) return { situation: 'idle', words: lastWords(call) };
  if (call.status === 'ringing' || call.status === 'queued')
    return { situation: 'ringing', words: call.status };
  return bridged(state, call) ?? inLine(state, call) ?? answered(state, call);
}

function bridged(state: BoardState, { callSid }: BoardCall): CallSituation | undefined {
  const bridge = state.bridges.find((one) => one.callSid === callSid || one.withCallSid === callSid);
  if (!bridge) return undefined;
  const otherSid = bridge.callSid === callSid ? bridge.withCallSid : bridge.callSid;
  const other = state.calls.find((one) => one.callSid === otherSid)?.from ?? 'somebody';
  return { situation: 'bridged', words: `connected with ${other}, ${duration(state.at - bridge.since)}` };
}

function inLine(state: BoardState, { callSid }: BoardCall): CallSituation | undefined {
  for (const { front, size } of state.queues) {
    const index = front.findIndex((member) => member.callSid === callSid);
    const since = front[index]?.since;
    if (since === undefined) continue;
    const words = `number ${index + 1} of ${size} in line, ${duration(state.at - since)}`;
    return { situation: 'waiting', words };
  }
  return undefined;
}

function answered(state: BoardState, { answeredAt, startedAt }: BoardCall): CallSituation {
  return { situation: 'answered', words: `on the line, ${duration(state.at - (answeredAt ?? startedAt))}` };
}

function lastWords({ status, answeredAt, endedAt = 0 }: BoardCall): string {
  if (answeredAt !== undefined) return `call over after ${duration(endedAt - answeredAt)}`;
  return status === 'no-answer' ? 'not answered' : status;
}
