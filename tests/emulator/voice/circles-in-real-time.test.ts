import { setTimeout as answering } from 'node:timers/promises';
import { Account } from '../../../emulator/account.ts';
import { WallClock } from '../../../emulator/clock/wall-clock.ts';
import { Handset } from '../../../emulator/handset.ts';
import { ConnectError, type WebRequest, type WebResponse } from '../../../emulator/voice/web.ts';
import { response } from '../../support/tiny-app.ts';

const QUEUED = '<Enqueue action="/left" waitUrl="/wait">line</Enqueue>';
/** An application on the same machine answers at once, and a function takes a little longer. */
const ANSWER_MS = 3;

/** Lets somebody call an application on the wall clock; resolves with what was asked once the call is over. */
async function askedInRealTime(pages: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const account = new Account({
    clock: new WallClock(),
    accountSid: `AC${'0'.repeat(32)}`,
    authToken: 'secret',
    web: { request: (request) => answer(pages, asked, request) },
  });
  account.numbers.set('+15550100', {
    sid: account.sid('PN'),
    phoneNumber: '+15550100',
    friendlyName: 'the line',
    voiceUrl: 'https://app.example/start',
    voiceMethod: 'POST',
    voiceFallbackUrl: '',
    voiceFallbackMethod: 'POST',
    statusCallback: 'https://app.example/status',
    statusCallbackMethod: 'POST',
  });
  const isOver = new Promise<void>((resolve) =>
    account.observe(
      (event) => event.type === 'webhook' && event.exchange.url.endsWith('/status') && resolve(),
    ),
  );
  new Handset(account, '+15550111').dial('+15550100');
  await isOver;
  return { asked, account };
}

async function answer(
  pages: Readonly<Record<string, string>>,
  asked: string[],
  { url }: WebRequest,
): Promise<WebResponse> {
  const path = new URL(url).pathname;
  asked.push(path);
  await answering(ANSWER_MS);
  const page = pages[path];
  if (page === undefined) throw new ConnectError('nobody listens');
  return response('text/xml', `<Response>${page}</Response>`);
}

describe('an application that runs in circles in real time', () => {
  it.each([
    ['a wait document of nothing', { '/start': QUEUED, '/wait': '' }, '/wait'],
    ['hold music that cannot be had', { '/start': QUEUED, '/wait': '<Play>/gone.mp3</Play>' }, '/wait'],
    ['a Redirect to itself', { '/start': '<Redirect/>' }, '/start'],
  ])('is stopped after fifty documents: %s', async (_what, pages, path) => {
    const { asked, account } = await askedInRealTime({ ...pages, '/left': '<Reject/>', '/status': '' });
    expect(asked.filter((each) => each === path).length).toBeLessThanOrEqual(51);
    expect(account.unsupported[0]?.message).toMatch(/runs in circles/);
  });
});
