import type { Account } from '../account.ts';
import type { Call } from '../calls/call.ts';
import { Interrupted } from '../calls/interruption.ts';
import { isHandledElsewhere } from '../numbers/incoming-phone-number.ts';
import { VERBS } from '../verbs/index.ts';
import type { DocumentSource } from './document.ts';
import { fallbackFor } from './fallback.ts';
import { sendProgress } from './progress.ts';
import { runDocuments } from './run-documents.ts';
import { Scope } from './scope.ts';

/** What a caller hears when there is no document and no fallback left. */
const APPLICATION_ERROR = 'We are sorry. An application error has occurred. Goodbye.';

/** Runs a call from its first webhook to its status callback. What throws on the way is noted; the call ends all the same. */
export async function runCall(account: Account, call: Call): Promise<void> {
  const { number } = call;
  call.hear({ kind: 'ringing', text: '', lastsMs: 0 });
  try {
    if (number.voiceUrl !== '' && !isHandledElsewhere(number))
      await runUntilOver(account, call, { kind: 'url', url: number.voiceUrl, method: number.voiceMethod });
  } finally {
    call.end('failed');
    await sendProgress(call, 'completed');
  }
}

/** Runs one document after the other, until the call is over. */
export async function runUntilOver(account: Account, call: Call, first: DocumentSource): Promise<void> {
  let source: DocumentSource | undefined = first;
  while (source && !call.isOver) {
    try {
      source = await runUntilInterrupted(account, call, source);
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      const interruption = call.mend() ?? error.interruption;
      source = interruption.kind === 'redirect' ? interruption.to : undefined;
    }
  }
  call.end('completed');
}

/** Returns the fallback document when the run failed and there is one. */
async function runUntilInterrupted(
  account: Account,
  call: Call,
  source: DocumentSource,
): Promise<DocumentSource | undefined> {
  const scope = new Scope({ account, verbs: VERBS, call, place: 'call', signal: call.broken });
  const ending = await runDocuments(scope, source);
  if (ending.kind !== 'failed') return undefined;
  const fallback = fallbackFor(call, ending.failure);
  if (fallback) return fallback;
  if (call.status === 'ringing' && call.account.switches.failureBeforeAnswer === 'busy') {
    call.end('busy');
    return undefined;
  }
  call.answer();
  call.hear({ kind: 'say', text: APPLICATION_ERROR, lastsMs: 4000 });
  await scope.sleep(4000);
  return undefined;
}
