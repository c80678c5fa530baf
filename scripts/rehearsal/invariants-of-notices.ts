import { readSettings } from '../../src/runtime/settings.ts';
import { sentenceIn } from '../../src/twiml/voice.ts';
import type { CallAccount } from './account-of-calls.ts';
import type { PlayedShow } from './play-show.ts';
import type { ShowEvent } from './show-event.ts';

/** Nobody waits in line or leaves a message who has not been told of being recorded, and it is written down of whoever was told. */
export function brokenInNotices({ scenario, events }: PlayedShow, calls: readonly CallAccount[]): string[] {
  const { language, stationName } = readSettings(scenario.settings).settings;
  const notice = sentenceIn(language, 'notice-before-line', stationName);
  const isNotice = (event: ShowEvent) =>
    event.type === 'heard' && (event.text === notice || event.text.includes('/prompts/notice-before-line'));
  return calls.flatMap(({ callSid, name, fate, record }) => {
    const own = events.filter((event) => 'callSid' in event && event.callSid === callSid);
    const heardAt = own.findIndex(isNotice);
    const recordedAt = own.findIndex(isRecorded);
    if (recordedAt !== -1 && (heardAt === -1 || heardAt > recordedAt))
      return [`${name} was in line, or left a message, without having heard the notice`];
    // Of whoever hangs up in the welcome, nobody knows how much of it they have heard.
    const isLeftOut = heardAt === -1 || fate === 'gave up' || record?.notices.length !== 0;
    return isLeftOut ? [] : [`${name} has heard the notice, and it is not written down`];
  });
}

function isRecorded(event: ShowEvent): boolean {
  return (
    (event.type === 'heard' && event.kind === 'beep') || (event.type === 'queue' && event.change === 'joined')
  );
}
