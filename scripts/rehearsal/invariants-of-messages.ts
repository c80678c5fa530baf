import { recordingsSaid } from '../../src/show/said-by-station.ts';
import type { CallAccount } from './account-of-calls.ts';
import { accountOfMessages } from './account-of-messages.ts';
import type { PlayedShow } from './play-show.ts';
import { StoredByLine } from './stored-by-line.ts';

/** Every message is stored once and has its sound; what was thrown away is nowhere. */
export function brokenInMessages(show: PlayedShow, calls: readonly CallAccount[]): string[] {
  const nameOf = (callSid: string | undefined) =>
    calls.find((call) => call.callSid === callSid)?.name ?? 'nobody';
  const words = wordsOfDjs(show);
  const messages = accountOfMessages(show).filter(({ recordingSid }) => !words.includes(recordingSid));
  return messages.flatMap(({ callSid, isAtTwilio, stored }) => {
    const whose = `a message of ${nameOf(callSid)}`;
    if (stored.length > 1) return [`${whose} is stored ${stored.length} times`];
    const [as] = stored;
    if (as === undefined)
      return isAtTwilio ? [`${whose} is at Twilio, and the line knows nothing of it`] : [];
    if (as === 'thrown away') return isAtTwilio ? [`${whose} was thrown away, and is still at Twilio`] : [];
    return isAtTwilio ? [] : [`${whose} is stored, and its recording is gone`];
  });
}

/** What DJs have recorded for callers goes with the show, but for what a closed line says of the next one. */
export function brokenInWords(show: PlayedShow): string[] {
  const state = new StoredByLine(show).show;
  const { recordings } = show.emulator.account;
  const said = recordingsSaid(state?.said);
  const isThere = (sid: string) => recordings.get(sid)?.status === 'completed';
  const lost = said.filter((sid) => !isThere(sid)).map(() => 'what a DJ has recorded is said, and is gone');
  if (state?.state !== 'closed') return lost;
  const left = wordsOfDjs(show).filter((sid) => isThere(sid) && !said.includes(sid));
  return [
    ...lost,
    ...left.map(() => 'what a DJ has recorded is at Twilio after the show, and nobody hears it'),
  ];
}

/** The recordings that were made in calls to the DJ's number. */
function wordsOfDjs({ emulator, scenario }: PlayedShow): string[] {
  const { calls, recordings } = emulator.account;
  const ofDjs = [...recordings.values()].filter(
    ({ callSid }) => calls.get(callSid)?.to === scenario.numbers.dj,
  );
  return ofDjs.map(({ sid }) => sid);
}
