import type { EmulatorEvent } from '../events.ts';
import type { BoardEvent } from './board-event.ts';

/**
 * What may be shown of an event, field by field. HTTP exchanges stay inside: their bodies hold whatever the
 * application sends, secrets included.
 */
export function shownEvent(event: EmulatorEvent): BoardEvent | undefined {
  switch (event.type) {
    case 'call': {
      const { type, at, callSid, from, to, status } = event;
      return { type, at, callSid, from, to, status };
    }
    case 'heard': {
      const { type, at, callSid, kind, text, lastsMs, language } = event;
      return { type, at, callSid, kind, text, lastsMs, ...(language === undefined ? {} : { language }) };
    }
    case 'key': {
      const { type, at, callSid, digit, used } = event;
      return { type, at, callSid, digit, used };
    }
    case 'queue': {
      const { type, at, callSid, queue, change, result } = event;
      return { type, at, callSid, queue, change, ...(result === undefined ? {} : { result }) };
    }
    case 'bridge': {
      const { type, at, callSid, withCallSid, change } = event;
      return { type, at, callSid, withCallSid, change };
    }
    case 'message': {
      const { type, at, to, from, body, errorCode } = event;
      return { type, at, to, from, body, errorCode };
    }
    case 'alert': {
      const { type, at, level, message, code, callSid, url } = event;
      return { type, at, level, message, code, callSid, url };
    }
    case 'fault': {
      const { at, message, callSid } = event;
      return { type: 'alert', at, level: 'fault', message, callSid };
    }
    default:
      return undefined;
  }
}
