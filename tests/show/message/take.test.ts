import {
  isTooShort,
  mayBeSilent,
  recordingSidOf,
  type Take,
  type TakeReport,
  takeOf,
} from '../../../src/show/message/take.ts';

const recordingSid = `RE${'0123456789abcdef'.repeat(2)}`;
const recordingUrl = `https://api.twilio.com/2010-04-01/Accounts/AC1/Recordings/${recordingSid}`;
const nothing: TakeReport = { digits: '', recordingSid: '', recordingUrl: '', durationSeconds: undefined };

describe('the take of a message', () => {
  it.each<[string, Partial<TakeReport>, Take]>([
    ['keeps what was said before a hang-up', { digits: 'hangup', durationSeconds: 1 }, { kind: 'hung-up' }],
    ['hears nothing where nothing was recorded', {}, { kind: 'nothing-heard' }],
    ['hears nothing in no seconds of nothing', { durationSeconds: 0 }, { kind: 'nothing-heard' }],
    ['has too little in a second', { recordingSid, durationSeconds: 1 }, { kind: 'too-short', recordingSid }],
    ['has too little without a name', { durationSeconds: 1 }, { kind: 'too-short', recordingSid: undefined }],
    ['is one after two seconds', { recordingSid, durationSeconds: 2 }, { kind: 'taken', recordingSid }],
    ['is one of unknown length', { recordingSid }, { kind: 'taken', recordingSid }],
    [
      'is one that only its address names',
      { recordingUrl, durationSeconds: 9 },
      { kind: 'taken', recordingSid },
    ],
    [
      'is kept without a name',
      { recordingUrl: 'https://x.example', durationSeconds: 9 },
      { kind: 'unnamed' },
    ],
  ])('%s', (_, report, take) => {
    expect(takeOf({ ...nothing, ...report })).toEqual(take);
  });

  it.each([
    [recordingSid, '', recordingSid],
    [recordingSid.toUpperCase(), '', recordingSid.toUpperCase()],
    ['RE1', recordingUrl, recordingSid],
    ['', `${recordingUrl}.wav`, recordingSid],
    ['', `${recordingUrl}?RequestedChannels=1`, recordingSid],
    ['', `${recordingUrl}0`, undefined],
    ['', recordingUrl.replace('Recordings', 'Calls'), undefined],
    [`${recordingSid}\n`, '', undefined],
  ])('knows the recording %j at %j as %j', (sid, url, known) => {
    expect(recordingSidOf({ recordingSid: sid, recordingUrl: url })).toBe(known);
  });

  it('is never too short while its length is not known', () => {
    expect([undefined, 0, 1, 2, 180].map(isTooShort)).toEqual([false, true, true, false, false]);
  });

  it('can be all silence only if it is no longer than the silence that ends it', () => {
    expect([undefined, 2, 5, 6, 7, 180].map(mayBeSilent)).toEqual([true, true, true, true, false, false]);
  });
});
