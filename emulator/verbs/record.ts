import { NEXT, type Outcome } from '../voice/outcome.ts';
import type { Recording } from '../voice/recording.ts';
import { RECORDING_HERTZ } from '../voice/recording-audio.ts';
import type { Scope } from '../voice/scope.ts';
import { tellActionOfEndedCall } from '../voice/tell-action.ts';
import type { TwimlElement } from '../voice/twiml.ts';
import { recordingUrl, tellRecordingStatus } from './recording-status.ts';
import { Take } from './take.ts';

/** https://www.twilio.com/docs/voice/twiml/record */
export async function record(scope: Scope, element: TwimlElement): Promise<Outcome> {
  const { account, call } = scope;
  if (element.attributes.playBeep !== 'false') call.hear({ kind: 'beep', text: '', lastsMs: 0 });
  const startTime = account.clock.now();
  const take = new Take(scope, element);
  /** What became of the take: with a recording the action follows, without one the next verb. */
  const outcomeOf = (digits: string): Outcome => {
    if (!take.spoke && account.switches.emptyRecordRunsNextVerb) return NEXT;
    const recording = keep(scope, startTime);
    account.background(tellRecordingStatus(scope, element, recording));
    return actionOf(scope, element, actionParameters(scope, recording, digits));
  };
  try {
    return outcomeOf(await take.end());
  } catch (error) {
    // A caller who hangs up has still left a message, and the action is requested for it.
    const outcome = outcomeOf('hangup');
    if (call.isOver && outcome.kind === 'document') tellActionOfEndedCall(call, outcome.source);
    throw error;
  }
}

function keep({ account, call }: Scope, startTime: number): Recording {
  const lastedMs = account.clock.now() - startTime;
  const recording: Recording = {
    sid: account.sid('RE'),
    callSid: call.sid,
    source: 'RecordVerb',
    channels: 1,
    startTime,
    durationSeconds: Math.round(lastedMs / 1000),
    status: 'completed',
    samples: new Int16Array((lastedMs * RECORDING_HERTZ) / 1000),
  };
  account.recordings.set(recording.sid, recording);
  return recording;
}

function actionOf(scope: Scope, { attributes }: TwimlElement, parameters: Record<string, string>): Outcome {
  return { kind: 'document', source: scope.source(attributes.action, attributes.method, parameters) };
}

/** https://www.twilio.com/docs/voice/twiml/record#attributes-action */
function actionParameters({ account }: Scope, recording: Recording, digits: string): Record<string, string> {
  return {
    RecordingUrl: recordingUrl(account, recording),
    RecordingDuration: String(recording.durationSeconds),
    ...(account.switches.recordActionHasSid ? { RecordingSid: recording.sid } : {}),
    ...(digits === '' ? {} : { Digits: digits }),
  };
}
