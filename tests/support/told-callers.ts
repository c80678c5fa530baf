import { syncNames } from '../../src/twilio/sync-names.ts';
import type { Line } from './line.ts';

/** Writes down what a caller has told, as the doorways of the line do. */
export function tellOf(
  line: Line,
  callSid: string,
  said: { readonly name?: string; readonly point?: string },
): void {
  const { sync } = line.emulator.account;
  const uniqueName = syncNames('radio-callin').calls(callSid);
  const map = sync.maps.get(uniqueName) ?? sync.createMap({ uniqueName });
  const at = new Date(line.clock.now()).toISOString();
  for (const [question, words] of Object.entries(said)) {
    const kind = `told-${question}`;
    map.create(`${callSid}.${kind}`, { data: { kind, callSid, from: null, at, words } });
  }
}
