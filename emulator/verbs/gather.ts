import { Deferred } from '../voice/deferred.ts';
import { NEXT, type Outcome } from '../voice/outcome.ts';
import type { Scope } from '../voice/scope.ts';
import type { TwimlElement } from '../voice/twiml.ts';
import { pause } from './pause.ts';
import { play } from './play.ts';
import { say } from './say.ts';

const PROMPTS = { Say: say, Play: play, Pause: pause } as const;

/** https://www.twilio.com/docs/voice/twiml/gather; keys only. */
export async function gather(scope: Scope, element: TwimlElement): Promise<Outcome> {
  const { attributes } = element;
  if (attributes.input?.includes('speech'))
    scope.account.faults.push(new Error(`<Gather input="${attributes.input}"> is not emulated: keys only`));
  const digits = await collectDigits(scope, element);
  const hasResult = digits !== '';
  if (!hasResult && attributes.actionOnEmptyResult !== 'true') return NEXT;
  const carriesDigits = hasResult || scope.account.switches.emptyGatherHasDigits;
  const parameters: Record<string, string> = carriesDigits ? { Digits: digits } : {};
  return { kind: 'document', source: scope.source(attributes.action, attributes.method, parameters) };
}

async function collectDigits(scope: Scope, element: TwimlElement): Promise<string> {
  const { numDigits, finishOnKey = '#', timeout = '5' } = element.attributes;
  const most = Number(numDigits ?? Number.POSITIVE_INFINITY);
  const pressed: string[] = [];
  const firstKey = new AbortController();
  const complete = new Deferred<void>();
  let nextKey = new Deferred<'key'>();
  const stopListening = scope.call.listen({
    key: (digit) => {
      firstKey.abort(new PromptStopped());
      if (digit === finishOnKey) complete.resolve();
      else pressed.push(digit);
      if (pressed.length >= most) complete.resolve();
      nextKey.resolve('key');
    },
  });
  try {
    await playPrompts(scope.stoppableBy(firstKey.signal), element);
    const done = complete.promise.then(() => 'complete' as const);
    for (;;) {
      const silence = silenceAfter(scope, Number(timeout));
      const event = await scope
        .until(Promise.race([done, nextKey.promise, silence.late]))
        .finally(silence.stop);
      if (event !== 'key') return pressed.join('');
      nextKey = new Deferred();
    }
  } finally {
    stopListening();
  }
}

class PromptStopped extends Error {}

async function playPrompts(scope: Scope, element: TwimlElement): Promise<void> {
  try {
    for (const child of element.children) await PROMPTS[child.name as keyof typeof PROMPTS]?.(scope, child);
  } catch (error) {
    if (!(error instanceof PromptStopped)) throw error;
  }
}

function silenceAfter(scope: Scope, seconds: number): { late: Promise<'late'>; stop: () => void } {
  const late = new Deferred<'late'>();
  const timer = scope.account.clock.after(seconds * 1000, () => late.resolve('late'));
  return { late: late.promise, stop: () => timer.cancel() };
}
