import type { Recording } from '../recordings/recording.ts';
import { recordingUrl, tellRecordingStatus } from '../recordings/recording-status.ts';
import { NEXT, type Outcome } from '../voice/document.ts';
import type { Scope } from '../voice/scope.ts';
import { tellActionOfEndedCall } from '../voice/tell-action.ts';
import type { TwimlElement } from '../voice/twiml.ts';
import { callbackOf } from './recording-attributes.ts';
import { Take } from './take.ts';
import { TakenRecording } from './taken-recording.ts';
import { tellTranscription } from './transcription.ts';

/** https://www.twilio.com/docs/voice/twiml/record */
export async function record(scope: Scope, element: TwimlElement): Promise<Outcome> {
  const { account, call } = scope;
  if (element.attributes.playBeep !== 'false') call.hear({ kind: 'beep', text: '', lastsMs: 0 });
  const take = new Take(scope, element);
  const recording = new TakenRecording(call, take, element.attributes.trim !== 'do-not-trim');
  account.recordings.set(recording.sid, recording);
  const callback = callbackOf(scope, element);
  const tell = () => account.background(tellRecordingStatus(account, recording, callback));
  tell();
  /** What became of the take: with a recording the action follows, without one the next verb. */
  const outcomeOf = (digits: string): Outcome => {
    const isKept = take.spoken.length > 0 || !account.switches.emptyRecordRunsNextVerb;
    recording.finish(isKept ? 'completed' : 'absent');
    tell();
    if (isKept) account.background(tellTranscription(scope, element, { recording, spoken: take.spoken }));
    return isKept ? actionOf(scope, element, actionParameters(scope, recording, digits)) : NEXT;
  };
  const digits = await take.end().catch((interruption: unknown) => {
    // A caller who hangs up has still left a message, and the action is requested for it.
    const outcome = outcomeOf('hangup');
    if (call.isOver && outcome.kind === 'document') tellActionOfEndedCall(call, outcome.source);
    throw interruption;
  });
  return outcomeOf(digits);
}

function actionOf(scope: Scope, { attributes }: TwimlElement, parameters: Record<string, string>): Outcome {
  return { kind: 'document', source: scope.source(attributes.action, attributes.method, parameters) };
}

/** https://www.twilio.com/docs/voice/twiml/record#attributes-action */
function actionParameters({ account }: Scope, recording: Recording, digits: string): Record<string, string> {
  return {
    RecordingUrl: recordingUrl(account, recording),
    RecordingDuration: String(recording.durationSeconds),
    RecordingSid: recording.sid,
    ...(digits === '' ? {} : { Digits: digits }),
  };
}
