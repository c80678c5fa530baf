import { REMEDIES } from '../fault.ts';
import { checkElement } from '../verbs/check-element.ts';
import {
  DocumentError,
  type DocumentFailure,
  type DocumentSource,
  type Ending,
  type Outcome,
} from './document.ts';
import { fetchDocument } from './fetch-document.ts';
import type { Place, Scope } from './scope.ts';
import type { TwimlElement } from './twiml.ts';

/** https://www.twilio.com/docs/voice/twiml/enqueue#attributes-wait-url and /queue#attributes-url */
const ALLOWED: Readonly<Record<Place, readonly string[] | 'all'>> = {
  call: 'all',
  wait: ['Play', 'Say', 'Pause', 'Hangup', 'Redirect', 'Leave', 'Gather'],
  whisper: ['Play', 'Say', 'Pause', 'Redirect'],
};

/** Whether a verb, standing first, leaves a ringing call unanswered. https://www.twilio.com/docs/voice/twiml/dial#answeronbridge */
function comesBeforeAnswer({ name, attributes }: TwimlElement): boolean {
  return name === 'Reject' || name === 'Pause' || (name === 'Dial' && attributes.answerOnBridge === 'true');
}

/** Runs a document and those that it leads to, until one runs out of verbs, the call is to end, or it fails. */
export async function runDocuments(scope: Scope, first: DocumentSource): Promise<Ending> {
  const { call } = scope;
  for (let source = first; ; ) {
    if (call.pace.runsInCircles()) return circles(scope, source);
    const extra = scope.parameters({ isFirst: source === first });
    const document = await scope.until(call.pace.answer(fetchDocument(call, source, extra)));
    if (!document.ok) return failed(scope, document.failure);
    scope.documentUrl = source.kind === 'url' ? source.url : undefined;
    const outcome = await runVerbs(scope, document.verbs);
    if (outcome.kind === 'next') return { kind: 'ran-out' };
    if (outcome.kind === 'failed') return failed(scope, outcome.failure);
    if (outcome.kind !== 'document') return outcome;
    source = outcome.source;
  }
}

type VerbsOutcome = Outcome | { kind: 'failed'; failure: DocumentFailure };

async function runVerbs(scope: Scope, verbs: readonly TwimlElement[]): Promise<VerbsOutcome> {
  try {
    for (const [index, verb] of verbs.entries()) {
      if (index > 0 || !comesBeforeAnswer(verb)) scope.call.answer();
      const outcome = await runVerb(scope, verb);
      if (outcome.kind !== 'next') return outcome;
    }
  } catch (error) {
    if (error instanceof DocumentError) return { kind: 'failed', failure: error.failure };
    throw error;
  }
  scope.call.answer();
  return { kind: 'next' };
}

async function runVerb(scope: Scope, element: TwimlElement): Promise<Outcome> {
  const checked = checkElement(scope, element);
  const allowed = ALLOWED[scope.place];
  if (allowed !== 'all' && !allowed.includes(element.name)) {
    const message = `<${element.name}> is not allowed here`;
    throw new DocumentError({ code: 12200, message, url: scope.documentName });
  }
  const verb = scope.verbs[element.name];
  return verb ? verb(scope, checked) : { kind: 'next' };
}

function failed(scope: Scope, documentFailure: DocumentFailure): Ending {
  const { code, message, url } = documentFailure;
  scope.account.alert({ code, level: 'error', message, url, callSid: scope.call.sid });
  return { kind: 'failed', failure: documentFailure };
}

function circles(scope: Scope, source: DocumentSource): Ending {
  const url = source.kind === 'url' ? source.url : scope.documentName;
  const message = 'document after document without any time passing: the application runs in circles';
  scope.fault(`${message} (${url})`, REMEDIES.circles);
  return failed(scope, { code: 12400, message, url });
}
