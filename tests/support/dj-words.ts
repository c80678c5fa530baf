import type { Recording } from '../../emulator/recordings/recording.ts';
import { syncNames } from '../../src/twilio/sync-names.ts';
import { type Line, sidOfCall } from './line.ts';

const HERTZ = 8000;
const MAP = syncNames('radio-callin').djWords;

/** The call of a DJ who has recorded words for callers. */
export const SPEAKING_DJ = sidOfCall(7);

/** Puts words into the account as a DJ has just spoken them: the recording, and the note of the call. */
export function speakWord(
  line: Line,
  of: Partial<Recording> & { readonly isSilent?: boolean } = {},
): Recording {
  const { account } = line.emulator;
  const { isSilent = false, ...given } = of;
  const durationSeconds = given.durationSeconds ?? 5;
  const recording: Recording = {
    sid: account.sid('RE'),
    callSid: SPEAKING_DJ,
    source: 'RecordVerb',
    channels: 1,
    track: 'both',
    startTime: line.clock.now(),
    durationSeconds,
    status: 'completed',
    eachChannel: [new Int16Array(durationSeconds * HERTZ).fill(isSilent ? 0 : 5000)],
    ...given,
  };
  account.recordings.set(recording.sid, recording);
  noteDjCall(line, recording.callSid);
  return recording;
}

/** Notes a call in which a DJ has spoken before. */
export function noteDjCall({ emulator }: Line, callSid: string): void {
  const { sync } = emulator.account;
  const map = sync.maps.get(MAP) ?? sync.createMap({ uniqueName: MAP });
  if (!map.item(callSid)) map.create(callSid, { data: { at: new Date(0).toISOString() } });
}

/** The calls in which DJs have spoken, as far as they are noted. */
export function notedCalls(line: Line): string[] {
  return (line.emulator.account.sync.maps.get(MAP)?.items() ?? []).map(({ key }) => key);
}
