import type { Exchange } from '../../emulator/events.ts';
import type { CallAccount } from '../../scripts/rehearsal/account-of-calls.ts';
import type { PlayedShow } from '../../scripts/rehearsal/play-show.ts';
import type { ShowEvent } from '../../scripts/rehearsal/show-event.ts';
import type { Spell } from '../../scripts/rehearsal/spells-in-line.ts';
import { newMessageText } from '../../src/show/message/message-notice.ts';
import { lineIsOpenText, roomText } from '../../src/show/message/texts.ts';
import { parsePhoneNumber } from '../../src/show/phone-number.ts';

const OPENED_AT = '2026-03-06T20:00:00.000Z';
const SHOW = '20260306T200000Z';
const STATION = 'Radio Aurora';
/** The DJ's call, of which nothing else exists. */
export const DJ_CALL = `CA${'9'.repeat(32)}`;

export const ANA: CallAccount = {
  callSid: `CA${'1'.repeat(32)}`,
  name: 'Ana',
  from: '+15550111',
  fate: 'aired',
  spells: [spell(1000, 5000)],
  waitSeconds: 4,
  requeues: [],
  pickUps: [],
  timesToldOutcome: 1,
  messages: 0,
  record: {
    callSid: `CA${'1'.repeat(32)}`,
    show: SHOW,
    from: parsePhoneNumber('+15550111') ?? null,
    outcome: 'aired',
    waitSeconds: 4,
    talkSeconds: 60,
    timesOnAir: 1,
    notices: [],
    requeues: [],
    djCallSid: null,
    closedAt: '2026-03-06T20:10:00Z',
    isGuest: false,
    timesBefore: 0,
  },
};
export const BEN: CallAccount = {
  ...ANA,
  callSid: `CA${'2'.repeat(32)}`,
  name: 'Ben',
  spells: [spell(2000, 9000)],
};
/** Hung up in line, and was never taken. */
export const CAL: CallAccount = {
  ...ANA,
  callSid: `CA${'3'.repeat(32)}`,
  name: 'Cal',
  fate: 'gave up',
  spells: [{ ...spell(3000, 4000), out: 'hangup', onAir: undefined }],
  timesToldOutcome: 0,
  record: ANA.record && { ...ANA.record, outcome: 'gave-up' },
};

/** In line from one moment to another, then on the air for three seconds; in milliseconds. */
export function spell(joinedAt: number, takenAt: number, queue = 'line'): Spell {
  const onAir = { at: takenAt, djCallSid: DJ_CALL, partedAt: takenAt + 3000, partedBy: 'star' };
  return { queue, joinedAt, outAt: takenAt, out: 'taken', onAir };
}

export const RECORDING = `RE${'0'.repeat(32)}`;
export const NEW_MESSAGE = newMessageText({ language: 'en-US', stationName: STATION });
export const THERE_IS_ROOM = roomText({ language: 'en-US', stationName: STATION });
export const LINE_IS_OPEN = lineIsOpenText({ language: 'en-US', stationName: STATION });

interface ImaginedRecording {
  readonly sid: string;
  readonly callSid: string;
  readonly status: string;
}

interface ImaginedItem {
  readonly key: string;
  readonly data: object;
}

export interface Parts {
  readonly events?: readonly ShowEvent[];
  readonly alerts?: readonly { code: number; message: string }[];
  readonly unsupported?: readonly Error[];
  readonly queues?: readonly { friendlyName: string }[];
  readonly recordings?: readonly ImaginedRecording[];
  readonly messages?: readonly ImaginedItem[];
  readonly state?: 'open' | 'closing' | 'closed';
  readonly said?: object;
  readonly closeOuts?: PlayedShow['closeOuts'];
  readonly commands?: PlayedShow['commands'];
  readonly settings?: Readonly<Record<string, string>>;
}

/** A show of which only what the invariants look at exists. */
export function show(parts: Parts): PlayedShow {
  const { events = [], alerts = [], unsupported = [], queues = [], closeOuts = [], commands = [] } = parts;
  const recordings = new Map((parts.recordings ?? []).map((recording) => [recording.sid, recording]));
  const maps = new Map([['radio-callin-messages', { items: () => parts.messages ?? [] }]]);
  const documents = new Map([
    ['radio-callin-show', { data: { ...stateOf(parts.state ?? 'open'), said: parts.said } }],
  ]);
  const account = {
    alerts,
    unsupported,
    recordings,
    calls: new Map([[DJ_CALL, { to: '+15550101' }]]),
    queues: { all: () => queues },
    sync: { maps, documents },
  };
  const scenario = {
    lastsSeconds: 3600,
    settings: { STATION_NAME: STATION, ...parts.settings },
    numbers: { dj: '+15550101', djPhone: '+15550190' },
    listeners: [{ from: '+15550111' }, { from: 'anonymous' }],
  };
  return { scenario, events, closeOuts, commands, emulator: { account } } as unknown as PlayedShow;
}

function stateOf(state: 'open' | 'closing' | 'closed'): object {
  const common = { show: SHOW, openedAt: OPENED_AT, queueSid: '', state };
  if (state === 'open') return { ...common, djCalls: [], djAwaySince: null };
  return state === 'closing'
    ? { ...common, closingAt: OPENED_AT, lease: null }
    : { ...common, closedAt: OPENED_AT };
}

export function text(to: string, body = 'sorry'): Extract<ShowEvent, { type: 'message' }> {
  return { type: 'message', at: 0, to, from: '+15550100', body };
}

/** Ana hears a sentence. */
export function heard(words: string): ShowEvent {
  return { type: 'heard', at: 0, callSid: ANA.callSid, kind: 'say', text: words, lastsMs: 0 };
}

/** Somebody's wish for a text is stored. */
export function wished(to: string): ShowEvent {
  const url = 'https://sync.twilio.com/v1/Services/default/Maps/radio-callin-text-wishes/Items';
  const Data = JSON.stringify({ to, from: '+15550100', at: OPENED_AT });
  const requestBody = new URLSearchParams({ Key: 'key', Data }).toString();
  return { type: 'rest', at: 0, exchange: { ...exchange(url), requestBody, status: 201 } };
}

export function address(type: 'webhook' | 'rest', url: string): ShowEvent {
  return { type, at: 0, exchange: exchange(url) };
}

/** A webhook for a call of the DJ. */
export function askedByDj(path: string): ShowEvent {
  const requestBody = new URLSearchParams({ From: '+15550190', To: '+15550101' }).toString();
  return { type: 'webhook', at: 0, exchange: { ...exchange(`https://line.example/${path}`), requestBody } };
}

function exchange(url: string): Exchange {
  return { from: '', to: '', method: 'POST', url, requestBody: '', status: 200, responseBody: '' };
}

/** What Ana has recorded, at Twilio. */
export function recorded(status: string, sid = RECORDING): ImaginedRecording {
  return { sid, callSid: ANA.callSid, status };
}

/** What the DJ has recorded for callers. */
export function spokenByDj(status: string, sid = RECORDING): ImaginedRecording {
  return { sid, callSid: DJ_CALL, status };
}

/** A message of Ana, as the line stores it. */
export function message(recordingSid: string, heardAt: string | null = null): ImaginedItem {
  const { callSid } = ANA;
  const data = { kind: 'message', recordingSid, callSid, recordedAt: OPENED_AT, durationSeconds: 9, heardAt };
  return { key: recordingSid, data };
}

export function thrownAway(recordingSid: string): ImaginedItem {
  return { key: recordingSid, data: { kind: 'thrown-away', recordingSid, at: OPENED_AT } };
}
