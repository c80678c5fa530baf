import { rfc2822 } from '../rest/dates.ts';
import type { ApiRequest } from '../rest/resource.ts';
import type { Recording } from './recording.ts';
import { recordingUrl } from './recording-status.ts';

/** A recording as the REST API shows it. https://www.twilio.com/docs/voice/api/recording#recording-properties */
export function recordingJson(request: ApiRequest, recording: Recording): object {
  const path = pathOf(request, recording);
  return {
    ...sharedJson(request, recording),
    uri: `${path}.json`,
    media_url: recordingUrl(request.account, recording),
    subresource_uris: {
      add_on_results: `${path}/AddOnResults.json`,
      transcriptions: `${path}/Transcriptions.json`,
    },
  };
}

/** The same below its call, where it has a track, and no sound of its own. */
export function callRecordingJson(request: ApiRequest, recording: Recording): object {
  const { accountSid } = request.account;
  return {
    ...sharedJson(request, recording),
    track: recording.track,
    uri: `/2010-04-01/Accounts/${accountSid}/Calls/${recording.callSid}/Recordings/${recording.sid}.json`,
  };
}

function pathOf({ account }: ApiRequest, { sid }: Recording): string {
  return `/2010-04-01/Accounts/${account.accountSid}/Recordings/${sid}`;
}

function sharedJson({ account }: ApiRequest, recording: Recording): object {
  const { sid, startTime, durationSeconds, deletedAt } = recording;
  return {
    sid,
    account_sid: account.accountSid,
    api_version: '2010-04-01',
    call_sid: recording.callSid,
    conference_sid: null,
    channels: recording.channels,
    source: recording.source,
    status: recording.status,
    start_time: rfc2822(startTime),
    duration: String(durationSeconds),
    date_created: rfc2822(startTime),
    date_updated: rfc2822(deletedAt ?? startTime + durationSeconds * 1000),
    price: null,
    price_unit: 'USD',
    error_code: null,
    encryption_details: null,
  };
}
