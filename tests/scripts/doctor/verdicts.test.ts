import { bindingOf, type NumberBinding, type OwnedNumber } from '../../../scripts/account/numbers.ts';
import { callsAtOnceVerdict } from '../../../scripts/doctor/calls-at-once.ts';
import { ok, type Verdict, warning, worst } from '../../../scripts/doctor/check.ts';
import { clockVerdict } from '../../../scripts/doctor/clock.ts';
import { consoleVerdict } from '../../../scripts/doctor/console-keys.ts';
import { accountVerdict } from '../../../scripts/doctor/credentials.ts';
import { djPinVerdict } from '../../../scripts/doctor/dj-pin.ts';
import { notDeployed } from '../../../scripts/doctor/examine.ts';
import { fallbackVerdict } from '../../../scripts/doctor/fallbacks.ts';
import { functionsVerdict } from '../../../scripts/doctor/functions.ts';
import { handlerVerdict } from '../../../scripts/doctor/handler.ts';
import { leftoversVerdict } from '../../../scripts/doctor/leftovers.ts';
import { silentNumbersVerdict } from '../../../scripts/doctor/numbers.ts';
import { queueVerdict } from '../../../scripts/doctor/queue.ts';
import { regionVerdict } from '../../../scripts/doctor/region.ts';
import { remedyFor } from '../../../scripts/doctor/remedy-for.ts';
import { exitCodeOf, reportJson, reportLines } from '../../../scripts/doctor/report.ts';
import { settingsVerdict } from '../../../scripts/doctor/settings.ts';
import { syncVerdict } from '../../../scripts/doctor/sync.ts';
import { textLengthVerdict } from '../../../scripts/doctor/text-length.ts';
import { textsVerdict } from '../../../scripts/doctor/texts.ts';
import { trackVerdict } from '../../../scripts/doctor/track-verdict.ts';
import { variableSizesVerdict } from '../../../scripts/doctor/variable-sizes.ts';
import { readSettings } from '../../../src/runtime/settings.ts';
import { parsePhoneNumber } from '../../../src/show/phone-number.ts';
import { newShow, type Show } from '../../../src/show/show.ts';

type State = Verdict['state'];
type Case = readonly [what: string, verdict: Verdict, state: State];

const consoleLook = (change: Partial<Parameters<typeof consoleVerdict>[0]>) => ({
  keys: { producer: 'a', dj: 'b' },
  unusable: [],
  knowsKeys: true,
  cookies: ['__Host-console=; Secure; HttpOnly', '__Secure-console=; Secure; HttpOnly'],
  pageStatus: 200,
  scriptStatus: 200,
  strangerStatus: 403,
  ...change,
});

const NOW = Date.UTC(2026, 2, 6, 20);
const at = (minutesAgo: number) => new Date(NOW - minutesAgo * 60_000);
const show = (over: object): Show => ({ ...newShow(at(60)), ...over }) as Show;
const reading = (over: object) => ({ kind: 'show', show: show(over) }) as const;
const QUEUE = { queueName: 'line-queue', maxQueueSize: 100 };
const NO_QUEUES = { main: undefined, next: undefined };
const knock = { unsignedStatus: 400, signedStatus: 200, isTwiml: true, tookMs: 100 };
const mp3 = { status: 200, contentType: 'audio/mpeg' };
const sound = { seconds: 40, loudnessLufs: -18 };
const page = { url: 'https://line.twil.io/fallback.xml', voiceUrl: 'https://line.twil.io/enqueue' };
const reply = (body: string) => ({
  ...{ status: 200, contentType: 'application/xml', cookies: [] },
  body: Buffer.from(body),
});
const settingsOf = (variables: Record<string, string>) => ({ ...readSettings(variables), variables });
const sender = (number: string) => parsePhoneNumber(number);

const number = (changes: Partial<NumberBinding>): OwnedNumber => ({
  sid: 'PN1',
  phoneNumber: '+15550100' as OwnedNumber['phoneNumber'],
  takesCalls: true,
  sendsTexts: true,
  binding: bindingOf((field) => ({ voiceUrl: 'https://line.twil.io/enqueue', ...changes })[field]),
});

const cases: readonly Case[] = [
  ['an active account', accountVerdict({ status: 'active', type: 'Full' }), 'ok'],
  ['a closed account', accountVerdict({ status: 'closed', type: 'Full' }), 'broken'],
  ['a name in plain letters', textLengthVerdict({ language: 'es-MX', stationName: 'Radio Málaga' }), 'ok'],
  ['a name with an emoji', textLengthVerdict({ language: 'en-US', stationName: 'Radio 🎙' }), 'warning'],
  ['a queue of one', callsAtOnceVerdict({ type: 'Trial' }, 1), 'ok'],
  ['an upgraded account', callsAtOnceVerdict({ type: 'Full' }, 100), 'warning'],
  ['a clock half a minute off', clockVerdict(at(0.5), NOW), 'ok'],
  ['a clock five minutes off', clockVerdict(at(5), NOW), 'warning'],
  ['a clock six minutes ahead', clockVerdict(at(-6), NOW), 'broken'],
  ['no time', clockVerdict(undefined, NOW), 'warning'],
  ['a console with two keys', consoleVerdict(consoleLook({})), 'ok'],
  [
    'a console without any key',
    consoleVerdict(consoleLook({ keys: { producer: undefined, dj: undefined } })),
    'warning',
  ],
  [
    'a console that a DJ cannot use',
    consoleVerdict(consoleLook({ keys: { producer: 'a', dj: undefined } })),
    'warning',
  ],
  ['one key for both roles', consoleVerdict(consoleLook({ keys: { producer: 'a', dj: 'a' } })), 'broken'],
  [
    'a console that is not deployed',
    consoleVerdict(consoleLook({ pageStatus: 404, scriptStatus: undefined })),
    'broken',
  ],
  ['a console without its script', consoleVerdict(consoleLook({ scriptStatus: 404 })), 'broken'],
  ['a console that shows itself to anybody', consoleVerdict(consoleLook({ strangerStatus: 200 })), 'broken'],
  ['a key of an older form', consoleVerdict(consoleLook({ unusable: ['CONSOLE_DJ'] })), 'broken'],
  ['a console that knows of no key', consoleVerdict(consoleLook({ knowsKeys: false })), 'broken'],
  [
    'cookies with a Domain',
    consoleVerdict(
      consoleLook({
        cookies: ['__Host-c=; Secure; HttpOnly; Domain=a', '__Secure-c=; Secure; HttpOnly; Domain=a'],
      }),
    ),
    'ok',
  ],
  [
    'a cookie that no browser keeps',
    consoleVerdict(consoleLook({ cookies: ['__Host-c=; Secure; HttpOnly; Domain=a'] })),
    'broken',
  ],
  ['a cookie that scripts see', consoleVerdict(consoleLook({ cookies: ['__Host-c=; Secure'] })), 'broken'],
  ['no cookie', consoleVerdict(consoleLook({ cookies: [] })), 'broken'],
  ['a good PIN', djPinVerdict('482915'), 'ok'],
  ['a PIN of one digit', djPinVerdict('777777'), 'broken'],
  ['a PIN that is a date', djPinVerdict('241299'), 'broken'],
  [
    'a fallback that leads back',
    fallbackVerdict(reply('<Response><Redirect>/enqueue</Redirect></Response>'), page),
    'ok',
  ],
  ['a fallback that is no TwiML', fallbackVerdict(reply('<html/>'), page), 'broken'],
  ['functions that answer and refuse', functionsVerdict(knock), 'ok'],
  ['functions that refuse with 403', functionsVerdict({ ...knock, unsignedStatus: 403 }), 'ok'],
  ['functions that refuse our signature', functionsVerdict({ ...knock, signedStatus: 403 }), 'broken'],
  ['functions that fail', functionsVerdict({ ...knock, signedStatus: 500 }), 'broken'],
  ['functions that are not there', functionsVerdict({ ...knock, signedStatus: 404 }), 'broken'],
  ['functions that answer JSON', functionsVerdict({ ...knock, isTwiml: false }), 'broken'],
  ['a handler that the platform has', handlerVerdict(undefined), 'ok'],
  ['a handler that it has not', handlerVerdict({ name: 'handler', remedy: 'set it' }), 'broken'],
  ['no region', regionVerdict({}), 'ok'],
  ['a region that is empty', regionVerdict({ TWILIO_REGION: '', TWILIO_EDGE: '' }), 'ok'],
  ['a region', regionVerdict({ TWILIO_REGION: 'au1' }), 'warning'],
  ['an edge', regionVerdict({ TWILIO_EDGE: 'sydney' }), 'warning'],
  [
    'numbers that all lead somewhere',
    silentNumbersVerdict([number({}), number({ voiceUrl: 'https://a.b/' })]),
    'ok',
  ],
  ['a number that leads nowhere', silentNumbersVerdict([number({}), number({ voiceUrl: '' })]), 'warning'],
  [
    'one that an application answers',
    silentNumbersVerdict([number({ voiceUrl: '', voiceApplicationSid: 'AP1' })]),
    'ok',
  ],
  ['one that a trunk answers', silentNumbersVerdict([number({ voiceUrl: '', trunkSid: 'TK1' })]), 'ok'],
  ['one for texts alone', silentNumbersVerdict([{ ...number({ voiceUrl: '' }), takesCalls: false }]), 'ok'],
  ['no show at all', leftoversVerdict({ kind: 'missing' }, undefined, NOW), 'ok'],
  ['a queue without a show', leftoversVerdict({ kind: 'missing' }, 0, NOW), 'warning'],
  ['something that is no show', leftoversVerdict({ kind: 'unreadable' }, undefined, NOW), 'broken'],
  ['an open show', leftoversVerdict(reading({}), 3, NOW), 'ok'],
  [
    'a show that is open since yesterday',
    leftoversVerdict(reading({ openedAt: at(1500).toISOString() }), 0, NOW),
    'warning',
  ],
  ['a closed show', leftoversVerdict(reading({ state: 'closed' }), undefined, NOW), 'ok'],
  ['a closed show with a queue', leftoversVerdict(reading({ state: 'closed' }), 0, NOW), 'warning'],
  ['a closed show with callers', leftoversVerdict(reading({ state: 'closed' }), 1, NOW), 'broken'],
  ['a queue as wanted', queueVerdict(QUEUE, reading({}), { main: 100, next: 5000 }), 'ok'],
  ['no queue of a closed line', queueVerdict(QUEUE, reading({ state: 'closed' }), NO_QUEUES), 'ok'],
  ['no queue at last call', queueVerdict(QUEUE, reading({ state: 'last-call' }), NO_QUEUES), 'broken'],
  [
    'no queue for those who come first',
    queueVerdict(QUEUE, reading({}), { main: 100, next: undefined }),
    'broken',
  ],
  [
    'a queue of another size for those who come first',
    queueVerdict(QUEUE, reading({}), { main: 100, next: 1000 }),
    'warning',
  ],
  [
    'settings as in .env',
    settingsVerdict(settingsOf({ DJ_PIN: '482915' }), { variables: { DJ_PIN: '482915' } }),
    'ok',
  ],
  [
    'PUBLIC_URL, which is not deployed',
    settingsVerdict(settingsOf({ DJ_PIN: '482915' }), {
      variables: { DJ_PIN: '482915', PUBLIC_URL: 'https://a.b' },
    }),
    'ok',
  ],
  ['settings that let no DJ in', settingsVerdict(settingsOf({}), { variables: {} }), 'broken'],
  ['Sync that does not answer', syncVerdict({ status: undefined }), 'broken'],
  ['a number of another country', textsVerdict(sender('+4930123456'), []), 'ok'],
  ['no sender', textsVerdict(undefined, []), 'ok'],
  ['a US number whose texts arrive', textsVerdict(sender('+15550100'), [null, 30003]), 'warning'],
  ['a toll-free number that is not verified', textsVerdict(sender('+18005550100'), [null, 30032]), 'broken'],
  ['a track', trackVerdict('/a.mp3', mp3, sound), 'ok'],
  ['a faint track', trackVerdict('/a.mp3', mp3, { ...sound, loudnessLufs: -30 }), 'warning'],
  ['a blaring track', trackVerdict('/a.mp3', mp3, { ...sound, loudnessLufs: -8 }), 'warning'],
  ['a long track', trackVerdict('/a.mp3', mp3, { ...sound, seconds: 200 }), 'warning'],
  [
    'a silent track',
    trackVerdict('/a.mp3', mp3, { ...sound, loudnessLufs: Number.NEGATIVE_INFINITY }),
    'broken',
  ],
  ['a track that is none', trackVerdict('/a.mp3', mp3, undefined), 'broken'],
  ['a track that is missing', trackVerdict('/a.mp3', { ...mp3, status: 404 }, undefined), 'broken'],
  ['few small variables', variableSizesVerdict({ DJ_PIN: '482915' }), 'ok'],
  ['no variables', variableSizesVerdict({}), 'ok'],
  [
    'many variables',
    variableSizesVerdict(Object.fromEntries([...'abcdefgh'].map((name) => [name, 'x'.repeat(400)]))),
    'broken',
  ],
];

describe('the doctor', () => {
  it.each(cases)('judges %s', (_what, verdict, state) => {
    expect(verdict.state).toBe(state);
    expect('remedy' in verdict).toBe(state !== 'ok');
  });

  it('tells a deployment that was begun from one that was not', () => {
    const station = { serviceName: 'line', environment: 'staging' };
    expect(notDeployed(station, true)).toMatchObject({
      state: 'broken',
      finding: expect.stringMatching(/'line', environment staging.*never finished/),
    });
    expect(notDeployed(station, false)).toMatchObject({ finding: expect.stringMatching(/not deployed/) });
  });

  it('names the environment in its remedies, where it is not the usual one', () => {
    const bind = 'npm run bind-numbers -- --listeners +1... --dj +1...';
    expect(remedyFor('dev', bind)).toBe(bind);
    expect(remedyFor('staging', bind)).toBe(`${bind} --environment staging`);
    expect(remedyFor('staging', 'mend it; then npm run deploy')).toBe(
      'mend it; then npm run deploy -- --environment staging',
    );
  });

  it('says what the SDK is told of a region, and which number fails without a word', () => {
    expect(regionVerdict({ TWILIO_REGION: 'au1', TWILIO_EDGE: 'sydney' })).toMatchObject({
      finding: expect.stringMatching(/^TWILIO_REGION \(au1\) and TWILIO_EDGE \(sydney\) are set: .*401/),
      remedy: expect.stringMatching(/unset TWILIO_REGION TWILIO_EDGE/),
    });
    expect(silentNumbersVerdict([number({ voiceUrl: '' })])).toMatchObject({
      finding: expect.stringMatching(/^\+1•••0100 has no VoiceUrl: .*debugger/),
      remedy: expect.stringMatching(/bind-numbers/),
    });
  });

  it('says the worst of several', () => {
    expect(worst([ok('one'), warning('two', 'do'), ok('three')])).toEqual(warning('two', 'do'));
  });

  it('ends with 1 for what is broken, and with 0 for warnings', () => {
    const rows = [
      { name: 'clock', verdict: ok('right') },
      { name: 'texts', verdict: warning('who knows', 'look') },
    ];
    expect(exitCodeOf(rows)).toBe(0);
    expect(exitCodeOf([...rows, { name: 'Sync', verdict: syncVerdict({ status: 500 }) }])).toBe(1);
    expect(reportLines(rows)).toEqual([
      'ok       clock  right',
      'warning  texts  who knows',
      '                -> look',
      '',
      'ok 1   warning 1   broken 0',
    ]);
    expect(JSON.parse(reportJson(rows))).toEqual({
      worst: 'warning',
      checks: [
        { name: 'clock', state: 'ok', finding: 'right' },
        { name: 'texts', state: 'warning', finding: 'who knows', remedy: 'look' },
      ],
    });
  });
});
