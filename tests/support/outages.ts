import type { RestResponse } from '../../emulator/rest/rest-request.ts';
import { type Answer, type Line, PIN, sidOfCall } from './line.ts';

const SHOW = '20260306T200000Z';

export const hang = (line: Line) => line.clock.sleep(600_000).then(() => undefined);
export const answer = (status: number, body: string, headers = {}): RestResponse => ({
  status,
  body,
  headers,
});
export const json = { 'content-type': 'application/json' };

/** What REST does to every request. */
export const OUTAGES: Readonly<Record<string, (line: Line) => Promise<RestResponse | undefined>>> = {
  'never answers': hang,
  'answers after three seconds': (line) => line.clock.sleep(3000).then(() => undefined),
  'answers 500': async () => answer(500, '{"code":20500,"message":"Internal Server Error"}', json),
  'answers 503 in HTML': async () => answer(503, '<html><body>Service Unavailable</body></html>'),
  'answers 429': async () => answer(429, '{"code":20429,"message":"Too Many Requests"}', json),
  'refuses the credentials': async () => answer(401, '{"code":20003,"message":"Authenticate"}', json),
  'forbids it, naming a number': async () =>
    answer(403, '{"code":20403,"message":"not allowed for +15550172 and tel:15550172"}', json),
  'answers 200 with rubbish': async () => answer(200, '\u0000<rubbish', json),
  'answers 200 with nothing': async () => answer(200, ''),
  'answers 201 with another shape': async () => answer(201, '[1,2,3]', json),
  'answers 200 with another shape': async () => answer(200, '{"data":{"state":"closed"},"queues":7}', json),
};

const RECORDING = `RE${'b'.repeat(32)}`;
const TAKE = {
  RecordingSid: RECORDING,
  RecordingUrl: `https://api.twilio.com/2010-04-01/Accounts/AC1/Recordings/${RECORDING}`,
  RecordingDuration: '4',
};
const AT_MESSAGE = `proof=pin&pass=new&mark=001772827200000.${RECORDING}&number=1`;

const leadsTo = (path: string) => (answer: Answer) => answer.verbs.at(-1)?.text.split('?')[0] === path;
const leadsToEither = ({ verbs }: Answer) => /^\/wait-(loop|told)/.test(verbs.at(-1)?.text ?? '');
const joins = ({ verbs }: Answer) => verbs.at(-1)?.name === 'Enqueue';
/** Whatever a DJ is told, their call goes on. */
const goesOn = ({ verbs }: Answer) => verbs.at(-1)?.name === 'Redirect';
/** A DJ's line that cannot be seen is dialled unseen. */
const looksOrDials = ({ verbs }: Answer) => ['Dial', 'Redirect'].includes(verbs.at(-1)?.name ?? '');
const says = (words: string) => (answer: Answer) => answer.words.includes(words);
const asks = ({ verbs }: Answer) => verbs[0]?.name === 'Gather';
/** Where REST says that all went well, whatever else it says, it is believed. */
const asksUnless = (done: (answer: Answer) => boolean) => (answer: Answer) => asks(answer) || done(answer);

/** What each doorway is asked, and how its answer keeps whoever is on the line. */
export const ASKED: readonly {
  path: string;
  parameters?: Record<string, string>;
  keeps: (answer: Answer) => boolean;
  /** 5 s unless given. */
  withinMs?: number;
}[] = [
  { path: '/enqueue', keeps: joins },
  { path: `/enqueue?show=${SHOW}&since=5&turn=2&why=put-back&thrown=1&next=1`, keeps: joins },
  {
    path: '/wait-loop',
    parameters: { QueuePosition: '2', QueueTime: '70' },
    keeps: ({ verbs }) => verbs.map(({ name }) => name).join() === 'Gather,Redirect',
  },
  { path: '/wait-loop?ret=1&since=5&next=1&kept=6', keeps: ({ verbs }) => verbs.length > 0 },
  { path: '/wait-told?step=name', parameters: { SpeechResult: 'Ana' }, keeps: leadsToEither },
  {
    path: '/wait-told?step=point&named=1',
    parameters: { SpeechResult: 'Buses' },
    keeps: leadsToEither,
  },
  {
    path: `/connect-notice?show=${SHOW}`,
    keeps: ({ verbs }) => verbs.map(({ name }) => name).join() === 'Say',
  },
  {
    path: '/dequeue-action',
    parameters: { QueueResult: 'error' },
    keeps: ({ verbs }) => /^\/enqueue\?.*thrown=1/.test(verbs.at(-1)?.text ?? ''),
  },
  {
    path: `/dequeue-action?show=${SHOW}&since=5&heard=6`,
    parameters: { QueueResult: 'bridged', QueueTime: '20', CallStatus: 'in-progress' },
    keeps: leadsTo('/after-air'),
  },
  {
    path: `/dequeue-action?show=${SHOW}&since=5&turn=2&why=resumed&next=1&kept=7`,
    parameters: { QueueResult: 'leave', QueueTime: '60' },
    keeps: says('Thank you for calling'),
  },
  {
    path: `/dequeue-action?show=${SHOW}&why=came-back&ret=1`,
    parameters: { QueueResult: 'leave', QueueTime: '200' },
    keeps: joins,
  },
  {
    path: `/after-air?show=${SHOW}&since=5`,
    keeps: ({ verbs }) => verbs[1]?.name === 'Pause',
  },
  { path: `/back-in-line?why=put-back&show=${SHOW}&since=5&turn=2`, keeps: joins },
  { path: `/back-in-line?why=to-the-end&show=${SHOW}&since=5`, keeps: joins },
  { path: `/sent-away?as=dropped&show=${SHOW}&since=5`, keeps: says('Thank you for calling') },
  { path: `/sent-away?as=not-taken&show=${SHOW}&since=5`, keeps: says('Press 1 to leave a message') },
  { path: `/place-taken?show=${SHOW}&since=5`, keeps: says('your new call has your place') },
  {
    path: `/dequeue-action?show=${SHOW}`,
    parameters: { QueueResult: 'leave', QueueTime: '3600' },
    keeps: says('Thank you for waiting.'),
  },
  {
    path: `/dequeue-action?show=${SHOW}`,
    parameters: { QueueResult: 'leave', QueueTime: '200' },
    keeps: ({ verbs }) => verbs.some(({ name }) => name === 'Record'),
  },
  { path: '/wait-key?sure=1', parameters: { Digits: '2' }, keeps: ({ verbs }) => verbs[0]?.name === 'Leave' },
  { path: '/wait-key', parameters: { Digits: '1' }, keeps: leadsTo('/wait-told') },
  { path: '/wait-key', parameters: { Digits: '5' }, keeps: leadsTo('/wait-loop') },
  {
    path: `/caller-choice?show=${SHOW}&wait=40`,
    parameters: { Digits: '1' },
    keeps: ({ verbs }) => verbs.some(({ name }) => name === 'Record'),
  },
  {
    path: `/caller-choice?show=${SHOW}&wait=40`,
    parameters: { Digits: '2' },
    keeps: asksUnless(says('You will get one text')),
  },
  { path: `/message-recorded?show=${SHOW}&wait=40`, parameters: TAKE, keeps: asks },
  { path: `/message-choice?recording=${RECORDING}`, parameters: { Digits: '1' }, keeps: says('Thank you.') },
  {
    path: `/message-choice?recording=${RECORDING}`,
    parameters: { Digits: '2' },
    keeps: asksUnless(leadsTo('/message-choice')),
  },
  {
    path: `/message-choice?recording=${RECORDING}`,
    parameters: { Digits: '4' },
    keeps: asksUnless(says('thrown away')),
  },
  {
    path: '/message-saved',
    parameters: { ...TAKE, RecordingStatus: 'completed' },
    keeps: ({ verbs }) => verbs.length === 0,
  },
  { path: '/dj-dial', keeps: ({ words }) => words.includes('PIN') },
  { path: '/dj-pin?wrong=0', parameters: { Digits: PIN }, keeps: ({ words }) => words.includes('Welcome') },
  {
    path: '/dj-pin?wrong=0',
    parameters: { Digits: '1' },
    keeps: ({ verbs }) => verbs[0]?.name === 'Gather',
  },
  {
    path: '/dj-next',
    keeps: looksOrDials,
  },
  { path: '/dj-next?fresh=1', keeps: looksOrDials },
  {
    path: '/dj-open',
    parameters: { Digits: '1' },
    keeps: leadsTo('/dj-next'),
  },
  { path: '/dj-next?after=arrival', keeps: looksOrDials },
  { path: '/dj-chores', keeps: leadsTo('/dj-next'), withinMs: 8000 },
  {
    path: `/dj-next?after=air&prompt=waiting&state=open&who=${sidOfCall(88)}&dialled=1`,
    parameters: { DialBridged: 'true', DialCallStatus: 'completed', DialCallSid: sidOfCall(89) },
    keeps: ({ verbs }) => verbs[0]?.name === 'Gather' && verbs.at(-1)?.name === 'Redirect',
  },
  ...['1', '2', '3', '5', 'asked=to-the-end&4'].map((key) => ({
    path: `/dj-key?state=open&moment=wrap-up&last=${sidOfCall(88)}&who=${sidOfCall(88)}&${key}`,
    parameters: { Digits: key.slice(-1) },
    keeps: ({ verbs }: Answer) => ['Dial', 'Redirect'].includes(verbs.at(-1)?.name ?? ''),
  })),
  { path: '/dj-key?state=open&asked=break', parameters: { Digits: '3' }, keeps: leadsTo('/dj-break') },
  { path: '/dj-key?state=open&asked=last-call', parameters: { Digits: '9' }, keeps: leadsTo('/dj-next') },
  { path: `/dj-caller?does=thank&who=${sidOfCall(88)}&state=open&moment=dossier`, keeps: goesOn },
  { path: '/dj-word?state=open&moment=wrap-up', keeps: goesOn },
  { path: '/dj-word-taken?state=open&moment=wrap-up', parameters: TAKE, keeps: goesOn },
  {
    path: `/dj-word-key?state=open&moment=wrap-up&recording=${RECORDING}`,
    parameters: { Digits: '1' },
    keeps: goesOn,
  },
  { path: '/dj-break?break=9999999999', keeps: leadsTo('/dj-break') },
  { path: '/dj-key?state=open', parameters: { Digits: '0' }, keeps: says('PIN') },
  { path: '/dj-messages?proof=pin', keeps: leadsTo('/dj-next') },
  {
    path: `/dj-messages?${AT_MESSAGE}&choice=1`,
    parameters: { Digits: '2' },
    keeps: asksUnless(leadsTo('/dj-messages')),
  },
  { path: '/dj-close-out?proof=pin', keeps: leadsTo('/dj-close-out'), withinMs: 8000 },
  { path: `/dj-close-out?closing=${SHOW}`, keeps: leadsTo('/dj-close-out'), withinMs: 8000 },
  { path: '/close-out', keeps: ({ words }) => words.includes('Goodbye') },
  { path: '/call-ended', keeps: ({ verbs }) => verbs.length === 0 },
  { path: '/call-ended?line=dj', keeps: ({ verbs }) => verbs.length === 0, withinMs: 6500 },
];
