import { readSettings } from '../../src/runtime/settings.ts';

const defaults = {
  stationId: 'radio-callin',
  stationName: 'the radio station',
  queueName: 'radio-callin-queue',
  maxQueueSize: 100,
  apologyAfterSeconds: 30,
  maxWaitMinutes: 60,
  djAbsentMinutes: 20,
  retentionDays: 30,
  blockDays: 365,
  language: 'en-US',
  topic: undefined,
  showPaceSeconds: 150,
  comebackSeconds: 120,
  wrapUpSeconds: 5,
  airLimitSeconds: undefined,
  resumeSeconds: 60,
  dossier: 'full',
  nextShow: undefined,
  stationTimezone: 'UTC',
  djNumbers: [],
  guestNumbers: [],
  notifyNumbers: [],
  withheld: 'take',
  onceAShow: false,
  djPin: undefined,
  publicUrl: undefined,
  consoleKeys: { producer: undefined, dj: undefined },
};

/** What is kept of a key of the console. */
const KEY = `${'p'.repeat(16)}.${'h'.repeat(43)}`;

describe('the settings', () => {
  it('need nothing to be set', () => {
    expect(readSettings({})).toEqual({ settings: defaults, problems: [] });
  });

  it('call a station that has no name by a word of its own language', () => {
    expect(readSettings({ LANGUAGE: 'es-MX' }).settings.stationName).toBe('la estación de radio');
    expect(readSettings({ LANGUAGE: 'en-GB' }).settings.stationName).toBe('the radio station');
  });

  it('take an empty value as not set, as .env.example has them', () => {
    const environment = { STATION_ID: '', MAX_QUEUE_SIZE: '  ', DJ_NUMBERS: '', DJ_PIN: '' };
    expect(readSettings(environment)).toEqual({ settings: defaults, problems: [] });
  });

  it('take what is set', () => {
    const environment = {
      STATION_ID: 'kxyz',
      STATION_NAME: ' Radio Ñandú 99 ',
      MAX_QUEUE_SIZE: '5',
      APOLOGY_AFTER_SECONDS: '0',
      MAX_WAIT_MINUTES: '90',
      DJ_ABSENT_MINUTES: '5',
      RETENTION_DAYS: '7',
      BLOCK_DAYS: '90',
      GUEST_NUMBERS: '+15550111,+15550112',
      NOTIFY_NUMBERS: '+15550113, +15550114',
      WITHHELD: 'message',
      ONCE_A_SHOW: 'yes',
      LANGUAGE: 'es-MX',
      TOPIC: 'Hoy: los últimos camiones de la noche.',
      SHOW_PACE_SECONDS: '90',
      COMEBACK_SECONDS: '0',
      WRAP_UP_SECONDS: '1',
      AIR_LIMIT_SECONDS: '300',
      RESUME_SECONDS: '10',
      DOSSIER: 'name',
      NEXT_SHOW: 'The next show is on Friday at eight.',
      STATION_TIMEZONE: 'America/Chicago',
      DJ_NUMBERS: '+15550100, +15550101',
      DJ_PIN: '012345',
      PUBLIC_URL: 'https://Radio-1234.twil.io',
      CONSOLE_PRODUCER: KEY,
    };
    expect(readSettings(environment)).toEqual({
      settings: {
        stationId: 'kxyz',
        stationName: 'Radio Ñandú 99',
        queueName: 'kxyz-queue',
        maxQueueSize: 5,
        apologyAfterSeconds: 0,
        maxWaitMinutes: 90,
        djAbsentMinutes: 5,
        retentionDays: 7,
        blockDays: 90,
        guestNumbers: ['+15550111', '+15550112'],
        notifyNumbers: ['+15550113', '+15550114'],
        withheld: 'message',
        onceAShow: true,
        language: 'es-MX',
        topic: 'Hoy: los últimos camiones de la noche.',
        showPaceSeconds: 90,
        comebackSeconds: 0,
        wrapUpSeconds: 1,
        airLimitSeconds: 300,
        resumeSeconds: 10,
        dossier: 'name',
        nextShow: 'The next show is on Friday at eight.',
        stationTimezone: 'America/Chicago',
        djNumbers: ['+15550100', '+15550101'],
        djPin: '012345',
        publicUrl: 'https://radio-1234.twil.io',
        consoleKeys: { producer: KEY, dj: undefined },
      },
      problems: [],
    });
  });

  it.each([
    ['STATION_ID', 'Radio One'],
    ['STATION_ID', 'x'.repeat(32)],
    ['STATION_NAME', 'bell\u0007'],
    ['STATION_NAME', 'half \ud800'],
    ['STATION_NAME', 'x'.repeat(61)],
    ['QUEUE_NAME', 'Queue'],
    ['QUEUE_NAME', 'q'.repeat(59)],
    ['MAX_QUEUE_SIZE', '0'],
    ['MAX_QUEUE_SIZE', '5001'],
    ['MAX_QUEUE_SIZE', '1e2'],
    ['APOLOGY_AFTER_SECONDS', '-1'],
    ['APOLOGY_AFTER_SECONDS', 'soon'],
    ['MAX_WAIT_MINUTES', '0'],
    ['DJ_ABSENT_MINUTES', '0'],
    ['RETENTION_DAYS', '366'],
    ['RETENTION_DAYS', 'ever'],
    ['BLOCK_DAYS', '0'],
    ['BLOCK_DAYS', '366'],
    ['GUEST_NUMBERS', '+15550111 +15550112'],
    ['GUEST_NUMBERS', 'anonymous'],
    ['NOTIFY_NUMBERS', '+15550113,studio'],
    ['WITHHELD', 'yes'],
    ['ONCE_A_SHOW', 'true'],
    ['ONCE_A_SHOW', 'constructor'],
    ['LANGUAGE', 'es'],
    ['LANGUAGE', 'en_US:en'],
    ['TOPIC', 'x'.repeat(161)],
    ['TOPIC', 'buses\nand trams'],
    ['SHOW_PACE_SECONDS', '9'],
    ['SHOW_PACE_SECONDS', '3601'],
    ['COMEBACK_SECONDS', '-1'],
    ['WRAP_UP_SECONDS', '0'],
    ['WRAP_UP_SECONDS', '61'],
    ['AIR_LIMIT_SECONDS', '0'],
    ['AIR_LIMIT_SECONDS', '29'],
    ['RESUME_SECONDS', '9'],
    ['DOSSIER', 'everything'],
    ['NEXT_SHOW', 'x'.repeat(161)],
    ['NEXT_SHOW', 'on Friday\nat eight'],
    ['STATION_TIMEZONE', 'Chicago'],
    ...[
      'BST',
      'EST',
      'MST',
      'HST',
      'CET',
      'GMT',
      'Z',
      'EST5EDT',
      'PST8PDT',
      'Japan',
      'GB',
      '+01:00',
      '-0500',
      'SystemV/EST5',
      'Etc/GMT+1',
    ].map((zone): [string, string] => ['STATION_TIMEZONE', zone]),
    ['STATION_TIMEZONE', 'Europe/Springfield'],
    ['STATION_TIMEZONE', 'America/Chicago, or so'],
    ['DJ_NUMBERS', '+15550100;+15550101'],
    ['DJ_NUMBERS', '555 0100'],
    ['DJ_NUMBERS', Array(50).fill('+15550100').join(',')],
    ['DJ_PIN', '12345'],
    ['DJ_PIN', '1234567890123'],
    ['DJ_PIN', 'secret'],
    ['CONSOLE_PRODUCER', 'correct horse battery staple'],
    ['CONSOLE_DJ', 'too.short'],
    ['PUBLIC_URL', 'http://radio-1234.twil.io'],
    ['PUBLIC_URL', 'https://radio-1234.twil.io/enqueue'],
  ])('keep a call going when %s is "%s", and say what to do', (name, value) => {
    const { settings, problems } = readSettings({ [name]: value });
    expect(settings).toEqual(defaults);
    expect(problems).toEqual([{ name, remedy: expect.stringMatching(/^use /) }]);
  });

  it.each([
    'UTC',
    'utc',
    'Etc/UTC',
    'Europe/London',
    'America/Argentina/Buenos_Aires',
    'Asia/Kolkata',
    'America/Port-au-Prince',
    'US/Eastern',
  ])('take the time zone %s', (STATION_TIMEZONE) => {
    expect(readSettings({ STATION_TIMEZONE })).toMatchObject({
      settings: { stationTimezone: STATION_TIMEZONE },
      problems: [],
    });
  });

  it('never repeat a secret in a problem', () => {
    expect(JSON.stringify(readSettings({ DJ_PIN: '98765' }).problems)).not.toContain('98765');
  });
});
