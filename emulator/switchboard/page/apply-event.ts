import type { BoardCall, BoardEvent, CallChange } from '../board-event.ts';
import type { BoardState } from '../board-state.ts';

/** How many of each the page keeps. */
const EVENTS = 4000;
const TEXTS = 500;
const ALERTS = 200;

/** What the page shows after an event. */
export function applyEvent(before: BoardState, event: BoardEvent): BoardState {
  const state = { ...before, at: event.at };
  switch (event.type) {
    case 'call':
      return { ...withHistory(state, event), calls: callsAfter(state.calls, event) };
    case 'bridge':
      return { ...withHistory(state, event), bridges: bridgesAfter(state.bridges, event) };
    case 'queues':
      return { ...state, queues: event.queues };
    case 'message':
      return { ...state, texts: [...state.texts, event].slice(-TEXTS) };
    case 'alert':
      return { ...state, alerts: [...state.alerts, event].slice(-ALERTS) };
    case 'tick':
      return state;
    default:
      return withHistory(state, event);
  }
}

function withHistory(state: BoardState, event: BoardEvent): BoardState {
  return { ...state, histories: [...state.histories, event].slice(-EVENTS) };
}

function callsAfter(calls: readonly BoardCall[], change: CallChange): readonly BoardCall[] {
  const { callSid, from, to, status, at } = change;
  if (!calls.some((call) => call.callSid === callSid))
    return [...calls, { callSid, from, to, status, startedAt: at }];
  return calls.map((call) => (call.callSid === callSid ? { ...call, status, ...timeOf(change) } : call));
}

/** A call that goes out rings some time after it was made. */
function timeOf({ status, at }: CallChange): Partial<BoardCall> {
  if (status === 'ringing') return {};
  return status === 'in-progress' ? { answeredAt: at } : { endedAt: at };
}

function bridgesAfter(
  bridges: BoardState['bridges'],
  { callSid, withCallSid, change, at }: BoardEvent & { type: 'bridge' },
): BoardState['bridges'] {
  const others = bridges.filter((bridge) => bridge.callSid !== callSid);
  return change === 'joined' ? [...others, { callSid, withCallSid, since: at }] : others;
}
