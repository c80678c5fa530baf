import type { EmulatorEvent } from '../events.ts';
import type { BoardBridge } from './board-state.ts';

/** Who is connected with whom, right now. */
export class Bridges {
  readonly #byCallSid = new Map<string, BoardBridge>();

  take(event: EmulatorEvent): void {
    if (event.type !== 'bridge') return;
    const { callSid, withCallSid, at: since } = event;
    const bridge = { callSid, withCallSid, since };
    for (const sid of [callSid, withCallSid]) {
      if (event.change === 'joined') this.#byCallSid.set(sid, bridge);
      else this.#byCallSid.delete(sid);
    }
  }

  all(): BoardBridge[] {
    return [...new Set(this.#byCallSid.values())];
  }

  /** The call at the other end of the bridge. */
  otherEndOf(sid: string): string | undefined {
    const bridge = this.#byCallSid.get(sid);
    return bridge?.callSid === sid ? bridge.withCallSid : bridge?.callSid;
  }
}
