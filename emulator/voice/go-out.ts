import type { Account } from '../account.ts';
import { Call } from '../calls/call.ts';
import type { CallStatus } from '../calls/call-status.ts';
import type { GoingOut, ProgressEvent } from '../calls/going-out.ts';
import type { GoOut, Outgoing } from '../calls/outgoing.ts';
import { REMEDIES } from '../fault.ts';
import { Deferred } from './deferred.ts';
import { sendProgress } from './progress.ts';
import { runCall, runUntilOver } from './run-call.ts';

/** Runs the calls that REST makes for an account. */
export function callRunner(account: Account): GoOut {
  return (outgoing) => goOut(account, outgoing);
}

/**
 * Lets a queued call go out when its turn comes, to another number of the account: there it comes in, as a call of its own with
 * its own SID. The two are legs of one conversation. One that is cancelled while it is queued is told to nobody.
 */
async function goOut(account: Account, outgoing: Outgoing): Promise<void> {
  const { call, goingOut } = outgoing;
  await waitForTurn(account, outgoing);
  if (call.isOver) return;
  const progress = new Progress(call, goingOut);
  progress.tell('initiated');
  const arriving = arrivalOf(account, outgoing);
  if (arriving) {
    call.ring();
    progress.tell('ringing');
    account.background(runCall(account, arriving));
    if (await isAnswered(account, outgoing, arriving)) {
      progress.tell('answered');
      await runUntilOver(account, call, outgoing.first);
    }
  }
  progress.tell('completed');
}

/** The other leg, as the called number has it; undefined when that number is nobody's here. */
function arrivalOf(account: Account, { call }: Outgoing): Call | undefined {
  const number = account.numbers.get(call.to);
  if (!number) {
    account.fault({
      message: 'not emulated: a call to a number outside of the account',
      remedy: REMEDIES.rest,
      callSid: call.sid,
    });
    call.end('failed');
    return undefined;
  }
  const arriving = new Call({ account, from: call.from, number });
  account.calls.set(arriving.sid, arriving);
  arriving.otherEnd = call;
  call.otherEnd = arriving;
  call.over.promise.then(() => arriving.interrupt({ kind: 'hangup', by: 'caller' }));
  arriving.over.promise.then(() => endWith(call, arriving));
  return arriving;
}

/** What becomes of the leg that called when the called one is over: it was hung up, or nobody had answered. */
function endWith(call: Call, arriving: Call): void {
  if (arriving.answeredAt === undefined) call.end(statusAfter(arriving));
  if (call.isOver) return;
  call.answer();
  call.interrupt({ kind: 'hangup', by: 'caller' });
}

function statusAfter({ status }: Call): CallStatus {
  return status === 'canceled' ? 'no-answer' : status;
}

/** Waits until the other side answers, for as long as it may ring. */
async function isAnswered(account: Account, { call, goingOut }: Outgoing, arriving: Call): Promise<boolean> {
  const timer = account.clock.after(goingOut.timeoutSeconds * 1000, () => call.end('no-answer'));
  await Promise.race([arriving.answered.promise, call.over.promise]);
  timer.cancel();
  if (!call.isOver) call.answer();
  return !call.isOver;
}

/** Waits for the turn of a call among others that go out, unless it is cancelled first. */
async function waitForTurn({ clock }: Account, { call, goingOut }: Outgoing): Promise<void> {
  const turn = new Deferred<void>();
  const timer = clock.after(goingOut.queueMs, () => turn.resolve());
  await Promise.race([turn.promise, call.over.promise]);
  timer.cancel();
}

/** Tells whoever wants to know how far a call has come, in order and beside all else that happens. */
class Progress {
  readonly #call: Call;
  readonly #events: readonly ProgressEvent[];
  #sent = 0;

  constructor(call: Call, { events }: GoingOut) {
    this.#call = call;
    this.#events = events;
  }

  tell(event: ProgressEvent): void {
    if (!this.#events.includes(event)) return;
    this.#call.account.background(sendProgress(this.#call, event, this.#sent));
    this.#sent += 1;
  }
}
