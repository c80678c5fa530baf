import { Account } from '../../emulator/account.ts';
import { Call } from '../../emulator/calls/call.ts';
import { VirtualClock } from '../../emulator/clock/virtual-clock.ts';
import type { IncomingPhoneNumber } from '../../emulator/numbers/incoming-phone-number.ts';
import type { CallQueue } from '../../emulator/queues/call-queue.ts';
import type { Switches } from '../../emulator/switches.ts';
import type { WebRequest } from '../../emulator/voice/web.ts';

export const STATION = '+15550100';
export const LISTENER = '+15550123';

/** An account on virtual time (a Friday, 20:00 GMT) with one number, and an internet that remembers and says 200. */
export class EmulatedAccount {
  readonly clock = new VirtualClock(Date.parse('2026-03-06T20:00:00Z'));
  readonly requests: WebRequest[] = [];
  readonly account: Account;

  constructor(switches: Partial<Switches> = {}) {
    this.account = new Account({
      clock: this.clock,
      accountSid: `AC${'0123456789abcdef'.repeat(2)}`,
      authToken: 'token',
      switches,
      web: {
        request: async (request) => {
          this.requests.push(request);
          return { status: 200, headers: {}, body: Buffer.from('') };
        },
      },
    });
    this.account.numbers.set(STATION, numberOf(this.account));
  }

  call(from = LISTENER): Call {
    const { account } = this;
    const call = new Call({ account, from, number: account.numbers.get(STATION) ?? numberOf(account) });
    account.calls.set(call.sid, call);
    return call;
  }

  /** An answered call that waits in a queue until something interrupts it. */
  waitingCall(queue: CallQueue, from = LISTENER): Call {
    const call = this.call(from);
    call.answer();
    const member = queue.join(call);
    call.broken.addEventListener('abort', () => queue.remove(member, 'redirected'));
    return call;
  }
}

function numberOf(account: Account): IncomingPhoneNumber {
  return {
    sid: account.sid('PN'),
    phoneNumber: STATION,
    friendlyName: 'the line',
    voiceUrl: 'https://example.com/enqueue',
    voiceMethod: 'POST',
    voiceFallbackUrl: '',
    voiceFallbackMethod: 'POST',
    statusCallback: '',
    statusCallbackMethod: 'POST',
  };
}
