import type { PhoneCall } from '../../emulator/handset.ts';
import { type App, TinyApp, type TinyAppOptions } from './tiny-app.ts';

/** Whoever calls from this number dials the queue; everybody else waits in it. */
export const DJ = '+15550190';

export const ENQUEUE = '<Enqueue action="/left" waitUrl="/wait">line</Enqueue>';
export const DIAL = '<Dial hangupOnStar="true" action="/parted"><Queue url="/notice">line</Queue></Dial>';

/** A line with one queue: a round of waiting lasts 31 s and a whisper 2 s. */
export function queueLine(more: App = {}, options: TinyAppOptions = {}): TinyApp {
  const app: App = {
    '/start': ({ parameters }) => (parameters.From === DJ ? DIAL : ENQUEUE),
    '/wait': () => '<Say>please wait</Say><Pause length="30"/>',
    '/notice': () => '<Say>you are on air</Say><Pause/>',
    '/left': () => '<Say>goodbye</Say>',
    '/parted': () => '<Say>next please</Say><Pause length="600"/>',
    '/elsewhere': () => '<Say>you are elsewhere</Say><Pause length="20"/>',
    '/status': () => '',
    ...more,
  };
  return new TinyApp(app, options);
}

/** Where REST sends a call in these tests. */
export const ELSEWHERE = { kind: 'url', url: 'https://app.example/elsewhere', method: 'POST' } as const;

export interface OnAir {
  readonly caller: PhoneCall;
  readonly dj: PhoneCall;
}

/** A caller who has waited 40 s hears the whisper. */
export async function inWhisper(app: TinyApp): Promise<OnAir> {
  const caller = app.call();
  await app.pass(40);
  const dj = app.call(DJ);
  await app.pass(1);
  return { caller, dj };
}

/** A caller who has waited 40 s has been talking to the DJ for 7 s. */
export async function inBridge(app: TinyApp): Promise<OnAir> {
  const both = await inWhisper(app);
  await app.pass(8.6);
  return both;
}
