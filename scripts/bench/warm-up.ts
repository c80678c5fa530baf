import type { Emulator } from '../../emulator/emulator.ts';
import { sign } from '../../emulator/voice/signature.ts';

const TIMES = 400;
const AT_ONCE = 8;

/** What a release makes Twilio ask for. */
const ASKED = [
  { path: '/close-out?show=20260101T000000Z&wait=60', parameters: {} },
  { path: '/dequeue-action', parameters: { QueueResult: 'redirected', QueueTime: '60' } },
];

/** Asks the doorways of a release often enough that the measuring does not measure how a process starts. */
export async function warmUp({ cloud, account: { authToken } }: Emulator): Promise<void> {
  const ask = async (time: number) => {
    const { path, parameters } = ASKED[time % ASKED.length] ?? { path: '/close-out', parameters: {} };
    const url = `https://${cloud.domain}${path}`;
    const form = { CallSid: `CA${String(time).padStart(32, '0')}`, CallStatus: 'in-progress', ...parameters };
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': sign({ authToken, url, parameters: form }),
    };
    await cloud.request({ method: 'POST', url, headers, body: new URLSearchParams(form).toString() });
  };
  for (let done = 0; done < TIMES; done += AT_ONCE)
    await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => ask(done + index)));
}
