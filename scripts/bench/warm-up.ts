import type { Emulator } from '../../emulator/emulator.ts';
import { sign } from '../../emulator/voice/signature.ts';

const TIMES = 4000;
const AT_ONCE = 8;
/** Sync takes twenty writes a second of a map, with a burst. */
const TEXTS = 20;

interface Asked {
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** What a release makes Twilio ask for. */
const RELEASED: readonly Asked[] = [
  { path: '/close-out?show=20260101T000000Z&wait=60', parameters: {} },
  { path: '/dequeue-action', parameters: { QueueResult: 'redirected', QueueTime: '60' } },
];

/**
 * Asks the doorways of a release often enough that the measuring does not measure how a process starts, or wakes up when
 * nothing was asked of it for half a minute. A few callers hang up
 * after a long wait: the first text that a process sends loads half of the SDK, and all Functions of this machine wait
 * for that.
 */
export async function warmUp(emulator: Emulator, line: string): Promise<void> {
  const released = (time: number) => ask(emulator, time, RELEASED[time % RELEASED.length] as Asked);
  for (let done = 0; done < TIMES; done += AT_ONCE)
    await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => released(done + index)));
  for (let text = 0; text < TEXTS; text += 1) {
    const From = `+1557${String(text).padStart(7, '0')}`;
    const parameters = { QueueResult: 'hangup', QueueTime: '60', From, To: line };
    await ask(emulator, TIMES + text, { path: '/dequeue-action?show=20260101T000000Z', parameters });
  }
}

async function ask({ cloud, account }: Emulator, time: number, { path, parameters }: Asked): Promise<void> {
  const { authToken } = account;
  const url = `https://${cloud.domain}${path}`;
  const form = { CallSid: `CA${String(time).padStart(32, '0')}`, CallStatus: 'in-progress', ...parameters };
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-twilio-signature': sign({ authToken, url, parameters: form }),
  };
  await cloud.request({ method: 'POST', url, headers, body: new URLSearchParams(form).toString() });
}
